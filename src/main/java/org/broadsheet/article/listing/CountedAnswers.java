package org.broadsheet.article.listing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.broadsheet.api.Paging;
import org.broadsheet.api.Sparse;
import org.broadsheet.platform.cache.PageKeys;
import org.broadsheet.platform.list.Page;
import org.broadsheet.user.CurrentCaller;

/**
 * Answers with tags or authors and the number of their articles, and notes what the answer is made of: {@code answers.list(paging,
 * page, fields, tag -> "tag:" + tag.slug())}.
 */
@ApplicationScoped
public class CountedAnswers {
    private static final String LISTS = "lists";

    @Inject
    CurrentCaller current;

    @Inject
    PageKeys keys;

    /** Whether those are shown too that readers know nothing of. */
    boolean isOfAll() {
        return Sight.isOfAll(current.find());
    }

    <T extends Record> Response list(Paging paging, Page<T> page, Sparse<T> fields, Function<T, String> key) {
        keys.madeOf(LISTS);
        page.items().forEach(item -> keys.madeOf(key.apply(item)));
        return paging.answer(page.map(fields::of)).build();
    }

    <T extends Record> Response one(T item, Sparse<T> fields, String key) {
        keys.madeOf(LISTS, key);
        return Response.ok(fields.of(item)).build();
    }
}
