package org.broadsheet.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.broadsheet.article.appearance.Appearance;

/** What a list shows of a text: all but the body. */
@Embeddable
public class Headline {
    private String title;
    private String summary;
    private String language;

    @Column(name = "reading_minutes")
    private int readingMinutes;

    @Embedded
    private Appearance appearance;

    protected Headline() {}

    Headline(String title, String summary, String language, int readingMinutes, Appearance appearance) {
        this.title = title;
        this.summary = summary;
        this.language = language;
        this.readingMinutes = readingMinutes;
        this.appearance = appearance.copy();
    }

    public Headline copy() {
        return new Headline(title, summary, language, readingMinutes, appearance);
    }

    public String getTitle() {
        return title;
    }

    public String getSummary() {
        return summary;
    }

    public String getLanguage() {
        return language;
    }

    public int getReadingMinutes() {
        return readingMinutes;
    }

    public Appearance getAppearance() {
        return appearance;
    }
}
