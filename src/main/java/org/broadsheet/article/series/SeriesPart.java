package org.broadsheet.article.series;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import org.broadsheet.article.Article;

/** That an article is part of a series, and where. */
@Entity
@Table(name = "series_part")
public class SeriesPart {
    @Id
    @Column(name = "article_id")
    private Long id;

    @MapsId
    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "article_id")
    private Article article;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "series_id")
    private Series series;

    private int position;

    protected SeriesPart() {}

    SeriesPart(Article article, Series series, int position) {
        this.article = article;
        this.series = series;
        this.position = position;
    }

    void moveTo(int place) {
        position = place;
    }

    /** Makes it the last part of another series. */
    void join(Series other, int place) {
        series = other;
        position = place;
    }

    public Article getArticle() {
        return article;
    }

    public Series getSeries() {
        return series;
    }

    public int getPosition() {
        return position;
    }
}
