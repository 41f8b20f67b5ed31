package org.broadsheet.feed.meta;

import com.ibm.icu.util.ULocale;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.broadsheet.article.Article;
import org.broadsheet.article.listing.ArticleList;
import org.broadsheet.article.reading.ArticleHead;
import org.broadsheet.article.reading.ChosenPicture;
import org.broadsheet.article.series.Series;
import org.broadsheet.article.translation.ArticleTranslations;
import org.broadsheet.article.translation.TranslationLink;
import org.broadsheet.feed.meta.LinkedData.Crumb;
import org.broadsheet.platform.language.Messages;
import org.broadsheet.platform.language.TimeAgo;
import org.broadsheet.platform.setting.Settings;
import org.broadsheet.site.Site;
import org.broadsheet.site.page.SitePage;
import org.broadsheet.tag.Tag;

/** The head of a page, as HTML to be put into it: {@code <b:meta of="#{pageHead.article(article)}"/>}. */
@ApplicationScoped
@Named
public class PageHead {
    private static final int DESCRIPTION = 160;

    @Inject
    Site site;

    @Inject
    Settings settings;

    @Inject
    ArticleHead heads;

    @Inject
    ArticleTranslations translations;

    @Inject
    ShareImages images;

    @Inject
    LinkedData data;

    @Inject
    TimeAgo times;

    /**
     * The head of an article's page.
     *
     * @param html the body as the page shows it
     * @param chosen the picture that was chosen for it, narrowest first
     */
    public String article(Article article, String html, List<ChosenPicture> chosen) {
        String title = article.getHeadline().getTitle();
        String address = heads.canonical(article);
        ReadableText text = ReadableText.of(html);
        String description = Optional.of(heads.description(article))
                .filter(words -> !words.isBlank())
                .orElse(text.beginning(DESCRIPTION));
        Optional<ShareImage> image = images.of(article, html, chosen);
        HeadHtml head = new HeadHtml().link("canonical", address).meta("description", description);
        feeds(head, "/feed", site.getName());
        translated(head, article);
        head.meta("og:type", "article");
        open(head, title, address, description, article.getHeadline().getLanguage());
        head.meta("article:published_time", times.machine(article.getPublishedAt()));
        Optional.ofNullable(article.getRevisedAt())
                .ifPresent(time -> head.meta("article:modified_time", times.machine(time)));
        article.getAuthors()
                .forEach(author -> head.meta("article:author", settings.absolute("/author/" + author.getUsername())));
        article.getTags().forEach(tag -> head.meta("article:tag", tag.getName()));
        picture(head, image);
        List<Crumb> way = new ArrayList<>();
        article.getTags().stream().limit(1).map(this::crumb).forEach(way::add);
        way.add(new Crumb(title, settings.absolute(article.getPath())));
        return head.data(LinkedData.graph(
                        data.article(article, address, description, image, text.words()), data.crumbs(way)))
                .toString();
    }

    public String list(ArticleList list) {
        boolean front = list.getHeading().isEmpty();
        String title = front ? site.getName() : list.getHeading();
        String address = settings.absolute(list.getCanonical());
        String description = description(list);
        HeadHtml head = new HeadHtml()
                .link("canonical", address)
                .linkIfAny("prev", list.getPrevious().map(settings::absolute))
                .linkIfAny("next", list.getNext().map(settings::absolute))
                .meta("description", description);
        feeds(head, front ? "/feed" : list.getPath() + "/feed", front ? title : title + " – " + site.getName());
        head.meta("og:type", list.getAuthor() == null ? "website" : "profile");
        open(head, title, address, description, site.getLanguage());
        picture(head, Optional.empty());
        if (front) {
            return head.data(LinkedData.graph(data.site())).toString();
        }
        String first = settings.absolute(list.getPath());
        return head.data(LinkedData.graph(
                        list.getTag() == null ? data.author(list.getAuthor(), first) : data.tag(list.getTag(), first),
                        data.crumbs(List.of(new Crumb(title, first)))))
                .toString();
    }

    public String series(Series series) {
        String address = settings.absolute(series.getPath());
        String description = Optional.of(series.getDescription())
                .filter(words -> !words.isBlank())
                .orElseGet(() -> Messages.text("head.series", series.getName(), site.getName()));
        HeadHtml head = new HeadHtml().link("canonical", address).meta("description", description);
        feeds(head, "/feed", site.getName());
        head.meta("og:type", "website");
        open(head, series.getName(), address, description, site.getLanguage());
        picture(head, Optional.empty());
        return head.data(LinkedData.graph(
                        data.series(series.getName(), address, series.getDescription()),
                        data.crumbs(List.of(new Crumb(series.getName(), address)))))
                .toString();
    }

    public String page(SitePage page) {
        return simple(
                page.getTitle(),
                page.getPath(),
                ReadableText.of(page.getBodyHtml()).beginning(DESCRIPTION));
    }

    /** A list by date. */
    public String archive(String title, String path) {
        return simple(title, path, Messages.text("head.front", site.getName()));
    }

    /** A page that the site makes of itself: how to call it, its search, what changed in an article. */
    public String reference(String title, String path, String description) {
        return simple(title, path, description);
    }

    private String simple(String title, String path, String description) {
        String address = settings.absolute(path);
        HeadHtml head = new HeadHtml().link("canonical", address).meta("description", description);
        feeds(head, "/feed", site.getName());
        head.meta("og:type", "website");
        open(head, title, address, description, site.getLanguage());
        picture(head, Optional.empty());
        return head.data(LinkedData.graph(data.page(title, address), data.crumbs(List.of(new Crumb(title, address)))))
                .toString();
    }

    private String description(ArticleList list) {
        if (list.getTag() != null) {
            return Optional.of(list.getTag().getDescription())
                    .filter(words -> !words.isBlank())
                    .orElseGet(() -> Messages.text("head.tag", list.getTag().getName(), site.getName()));
        }
        if (list.getAuthor() != null) {
            return Optional.of(list.getAuthor().getBio())
                    .filter(words -> !words.isBlank())
                    .orElseGet(
                            () -> Messages.text("head.author", list.getAuthor().getName(), site.getName()));
        }
        return Optional.of(site.getDescription())
                .filter(words -> !words.isBlank())
                .orElseGet(() -> Messages.text("head.front", site.getName()));
    }

    private void feeds(HeadHtml head, String path, String title) {
        head.link("alternate", settings.absolute(path + ".atom"), "type", "application/atom+xml", "title", title);
        head.link("alternate", settings.absolute(path + ".json"), "type", "application/feed+json", "title", title);
    }

    /** Each language, and which one is for those who read none of them: that of the site, else the first written. */
    private void translated(HeadHtml head, Article article) {
        List<TranslationLink> all = translations.of(article);
        all.forEach(one -> head.link("alternate", settings.absolute(one.getPath()), "hreflang", one.getLanguage()));
        all.stream()
                .filter(one -> one.getLanguage().equalsIgnoreCase(site.getLanguage()))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .ifPresent(one -> head.link("alternate", settings.absolute(one.getPath()), "hreflang", "x-default"));
    }

    private void open(HeadHtml head, String title, String address, String description, String language) {
        head.meta("og:title", title)
                .meta("og:url", address)
                .meta("og:site_name", site.getName())
                .meta("og:description", description)
                .meta("og:locale", locale(language));
    }

    private void picture(HeadHtml head, Optional<ShareImage> image) {
        image.ifPresent(picture -> {
            head.meta("og:image", picture.address());
            if (picture.width() > 0) {
                head.meta("og:image:width", Integer.toString(picture.width()))
                        .meta("og:image:height", Integer.toString(picture.height()));
            }
            head.meta("og:image:alt", picture.alt());
        });
        head.meta("twitter:card", image.isPresent() ? "summary_large_image" : "summary");
    }

    private Crumb crumb(Tag tag) {
        return new Crumb(tag.getName(), settings.absolute("/tag/" + tag.getSlug()));
    }

    /** Language and country, as OpenGraph has it; the country that is most likely where the language names none. */
    static String locale(String language) {
        ULocale likely = ULocale.addLikelySubtags(ULocale.forLanguageTag(language));
        return likely.getCountry().isEmpty() ? likely.getLanguage() : likely.getLanguage() + "_" + likely.getCountry();
    }
}
