package org.broadsheet.article.editor;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.article.Article;
import org.broadsheet.article.Draft;
import org.broadsheet.article.Manuscript;
import org.broadsheet.article.appearance.Appearance;
import org.broadsheet.article.appearance.AppearanceForm;
import org.broadsheet.article.check.CheckedText;
import org.broadsheet.platform.Secret;
import org.broadsheet.tag.Tag;

/** What stands in the fields of the editor. */
public class ArticleForm {
    private static final int KEY_BYTES = 18;

    private String title = "";
    private String summary = "";
    private String body = "";
    private String tags = "";
    private String slug = "";
    private String language = "";
    private String publishAt = "";
    private String key = "";
    private long version;
    private AppearanceForm appearance = new AppearanceForm(Appearance.plain());

    static ArticleForm blank(String language) {
        ArticleForm form = new ArticleForm();
        form.language = language;
        form.key = Secret.randomText(KEY_BYTES);
        return form;
    }

    static ArticleForm of(Draft draft) {
        ArticleForm form = blank(draft.getHeadline().getLanguage());
        form.title = draft.getHeadline().getTitle();
        form.summary = draft.getHeadline().getSummary();
        form.body = draft.getBody();
        form.tags = draft.getTags().stream().map(Tag::getName).collect(Collectors.joining(", "));
        form.slug = draft.getSlug();
        form.version = draft.getVersion();
        form.appearance = new AppearanceForm(draft.getHeadline().getAppearance());
        return form;
    }

    /** Whether nothing was typed since the draft was shown. */
    boolean isAs(Draft draft) {
        ArticleForm shown = of(draft);
        return fields().equals(shown.fields());
    }

    /** A slug that nobody typed, because it is that of an address which the article has left, is what the article's is now. */
    void follow(Article article, String address) {
        if (slug.equals(address) && !address.equals(article.getSlug())) {
            slug = article.getDraft().getSlug();
        }
    }

    /** What of it is looked at before it is published, with the slug that the article has now. */
    public CheckedText toCheck(String shown) {
        return new CheckedText(
                title, summary, language, body.replaceAll("\\r\\n?", "\n"), new HashSet<>(List.of(slug, shown)));
    }

    private List<String> fields() {
        return Stream.concat(Stream.of(title, summary, body, tags, slug, language), appearance.texts().stream())
                .map(text -> text.replaceAll("\\r\\n?", "\n"))
                .toList();
    }

    Manuscript manuscript() {
        return new Manuscript(
                title,
                summary,
                body,
                language,
                Optional.of(slug),
                Arrays.asList(tags.split(",")),
                appearance.appearance());
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = text(title);
    }

    public String getSummary() {
        return summary;
    }

    public void setSummary(String summary) {
        this.summary = text(summary);
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = text(body);
    }

    public String getTags() {
        return tags;
    }

    public void setTags(String tags) {
        this.tags = text(tags);
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = text(slug);
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = text(language);
    }

    public String getPublishAt() {
        return publishAt;
    }

    public void setPublishAt(String publishAt) {
        this.publishAt = text(publishAt);
    }

    /** What a new article is called before it has an id. */
    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = text(key);
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public AppearanceForm getAppearance() {
        return appearance;
    }

    private static String text(String sent) {
        return sent == null ? "" : sent;
    }
}
