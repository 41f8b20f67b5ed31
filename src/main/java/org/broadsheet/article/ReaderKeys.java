package org.broadsheet.article;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The keys, as a change is logged with them, of all pages that show an article. */
public final class ReaderKeys {
    private ReaderKeys() {}

    public static Set<String> of(Article article) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(of(article.getPublicId()));
        keys.add("lists");
        article.getTags().forEach(tag -> keys.add("tag:" + tag.getSlug()));
        article.getAuthors().forEach(author -> keys.add("author:" + author.getUsername()));
        article.translationGroup().ifPresent(group -> keys.add(ofTranslations(group)));
        return keys;
    }

    /** The keys of a page that shows these articles in a list. */
    public static String[] of(String list, List<Article> articles) {
        return Stream.concat(Stream.of(list), articles.stream().map(article -> of(article.getPublicId())))
                .toArray(String[]::new);
    }

    /** The key of what the translations of an article say of each other. */
    public static String ofTranslations(String group) {
        return "translations:" + group;
    }

    public static String of(String publicId) {
        return "article:" + publicId;
    }
}
