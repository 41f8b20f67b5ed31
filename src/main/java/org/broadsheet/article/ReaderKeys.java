package org.broadsheet.article;

import java.util.LinkedHashSet;
import java.util.Set;

/** The keys, as a change is logged with them, of all pages that show an article. */
public final class ReaderKeys {
    private ReaderKeys() {}

    public static Set<String> of(Article article) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(of(article.getPublicId()));
        keys.add("lists");
        article.getTags().forEach(tag -> keys.add("tag:" + tag.getSlug()));
        article.getAuthors().forEach(author -> keys.add("author:" + author.getUsername()));
        return keys;
    }

    public static String of(String publicId) {
        return "article:" + publicId;
    }
}
