package org.broadsheet.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import org.broadsheet.platform.markdown.Markdown;

/** The body that readers see, apart from the {@link Article} so that no list loads it. */
@Entity
@Table(name = "live_text")
public class LiveText {
    @Id
    @Column(name = "article_id")
    private Long id;

    @SuppressWarnings("unused") // Gives the row its number.
    @MapsId
    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "article_id")
    private Article article;

    private String body;

    @Column(name = "body_html")
    private String bodyHtml;

    @SuppressWarnings("unused") // Asked for in SQL.
    private int edition;

    protected LiveText() {}

    LiveText(Article article) {
        this.article = article;
    }

    void take(Draft draft) {
        body = draft.getBody();
        bodyHtml = draft.getBodyHtml();
        edition = draft.getEdition();
    }

    /** Shows the same text with links that lead elsewhere. */
    public void link(String html) {
        bodyHtml = html;
    }

    /** Shows the same text as the present edition of the renderer makes it. */
    public void renew(String html) {
        bodyHtml = html;
        edition = Markdown.EDITION;
    }

    public Long getId() {
        return id;
    }

    public String getBody() {
        return body;
    }

    public String getBodyHtml() {
        return bodyHtml;
    }
}
