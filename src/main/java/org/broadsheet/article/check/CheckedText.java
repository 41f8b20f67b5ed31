package org.broadsheet.article.check;

import java.util.Set;

/**
 * What of an article is looked at.
 *
 * @param slugs its own, which links may name before readers can follow them
 */
public record CheckedText(String title, String summary, String language, String body, Set<String> slugs) {}
