package org.broadsheet.article.listing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.broadsheet.api.Paging;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleRepository;
import org.broadsheet.article.Copy;
import org.broadsheet.article.Draft;
import org.broadsheet.article.LiveText;
import org.broadsheet.article.ReaderKeys;
import org.broadsheet.platform.cache.PageKeys;
import org.broadsheet.platform.list.Page;
import org.broadsheet.platform.refusal.Unavailable;
import org.broadsheet.platform.setting.Settings;
import org.broadsheet.user.CurrentCaller;

/** Answers {@code GET /api/articles}: {@code listed.answer(uri)}. */
@RequestScoped
public class ListedArticles {
    @Inject
    ArticleRepository articles;

    @Inject
    ArticleLists lists;

    @Inject
    Memberships memberships;

    @Inject
    CurrentCaller current;

    @Inject
    Settings settings;

    @Inject
    PageKeys keys;

    @Inject
    Event<WordsAsked> questions;

    Response answer(UriInfo uri) {
        Paging paging = Paging.of(uri, settings.absolute("/api/articles"));
        ArticleQuery query = ArticleQuery.of(uri.getQueryParameters(), current, this::holding);
        Page<Article> page = lists.page(query.filter(), paging.request());
        if (query.filter().among().isEmpty()) {
            keys.madeOf(ReaderKeys.of("lists", page.items()));
        }
        Map<Long, MembershipJson> series = query.fields().has("series") ? memberships.of(page.items()) : Map.of();
        Page<ArticleJson> shown = query.wantsBodies()
                ? withBodies(page, query, series)
                : page.map(article -> item(article, null, null, series));
        return paging.answer(shown.map(query.fields()::of)).build();
    }

    private List<Long> holding(String words) {
        WordsAsked asked = new WordsAsked(words, WordsAsked.Among.PUBLISHED);
        questions.fire(asked);
        return asked.numbers().orElseThrow(() -> new Unavailable("Nobody searches now: try again in a few seconds."));
    }

    private Page<ArticleJson> withBodies(Page<Article> page, ArticleQuery query, Map<Long, MembershipJson> series) {
        Map<Long, LiveText> shown = articles.bodies(filtered(page, Article::wasPublic)).stream()
                .collect(Collectors.toMap(LiveText::getId, Function.identity()));
        Map<Long, Draft> drafts = articles.drafts(filtered(page, article -> !article.wasPublic())).stream()
                .collect(Collectors.toMap(Draft::getId, Function.identity()));
        return page.map(article -> {
            Long id = article.getId();
            String body = article.wasPublic()
                    ? shown.get(id).getBody()
                    : drafts.get(id).getBody();
            String html = article.wasPublic()
                    ? shown.get(id).getBodyHtml()
                    : drafts.get(id).getBodyHtml();
            return item(article, query.wants("body") ? body : null, query.wants("body_html") ? html : null, series);
        });
    }

    private static List<Article> filtered(Page<Article> page, Predicate<Article> wanted) {
        return page.items().stream().filter(wanted).toList();
    }

    private ArticleJson item(Article article, String body, String bodyHtml, Map<Long, MembershipJson> series) {
        return ArticleJson.of(
                Copy.shown(article), body, bodyHtml, Optional.ofNullable(series.get(article.getId())), settings);
    }
}
