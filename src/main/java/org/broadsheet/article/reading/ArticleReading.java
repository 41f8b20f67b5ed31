package org.broadsheet.article.reading;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.OffsetDateTime;
import java.util.List;
import org.broadsheet.article.Article;
import org.broadsheet.article.series.SeriesPlace;
import org.broadsheet.article.translation.ArticleTranslations;
import org.broadsheet.platform.cache.PageKeys;
import org.broadsheet.platform.prose.SpokenNames;

/** The text of the article that the page shows, and what stands around it. */
@RequestScoped
@Named
public class ArticleReading {
    @Inject
    ArticleDetail detail;

    @Inject
    SurroundingsRepository repository;

    @Inject
    PageKeys keys;

    @Inject
    ArticleTranslations translations;

    private Article article;
    private Surroundings around;
    private String html;

    @PostConstruct
    void load() {
        article = detail.getArticle();
        around = repository.of(article);
        around.keys().forEach(keys::madeOf);
        translations.know(article, around.translations());
        html = SpokenNames.in(around.html(), article.getHeadline().getLanguage());
    }

    public String getHtml() {
        return html;
    }

    /** The picture that was chosen for links to the article, narrowest first; none where it is not of the library. */
    public List<ChosenPicture> getPictures() {
        return around.pictures();
    }

    /** The headings of a long text; empty for a short one. */
    public List<Contents.ContentsEntry> getContents() {
        return Contents.of(html, article.getHeadline().getReadingMinutes());
    }

    /** The article that was published before this one, or null. */
    public Neighbour getOlder() {
        return around.older().orElse(null);
    }

    /** The article that was published after this one, or null. */
    public Neighbour getNewer() {
        return around.newer().orElse(null);
    }

    /** Where the article stands in its series, or null. */
    public SeriesPlace getPlace() {
        return around.place(article.getId()).orElse(null);
    }

    /** What was corrected since the publication, latest first. */
    public List<Correction> getCorrections() {
        return around.corrections();
    }

    /** When readers were shown another text so late that they should know; null for most. */
    public OffsetDateTime getUpdated() {
        return around.updated().orElse(null);
    }
}
