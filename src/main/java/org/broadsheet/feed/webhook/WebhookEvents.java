package org.broadsheet.feed.webhook;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.broadsheet.platform.refusal.FieldError;
import org.broadsheet.platform.refusal.Invalid;

/** The kinds of changes that a webhook is told of, such as {@code article.published}, and families of them: {@code article.*}. */
record WebhookEvents(Set<String> words) {
    private static final List<String> KINDS = List.of(
            "article.published",
            "article.updated",
            "article.withdrawn",
            "article.trashed",
            "article.deleted",
            "author.updated",
            "media.added",
            "media.updated",
            "media.deleted",
            "media.restored",
            "page.created",
            "page.updated",
            "page.deleted",
            "series.updated",
            "series.deleted",
            "series.restored",
            "site.updated",
            "tag.updated",
            "tag.merged",
            "tag.deleted");

    /** The families, each of which is all of its kinds. */
    static List<String> families() {
        return KINDS.stream().map(WebhookEvents::family).distinct().toList();
    }

    /** What somebody wants to be told of, or {@link Invalid}. */
    static WebhookEvents of(List<String> wanted) {
        List<String> unknown = wanted.stream()
                .filter(word -> !KINDS.contains(word) && !families().contains(word))
                .toList();
        if (wanted.isEmpty() || !unknown.isEmpty()) {
            throw new Invalid(List.of(new FieldError(
                    "events",
                    "has to name at least one of " + String.join(", ", families()) + " or one of their kinds, such as "
                            + KINDS.get(0))));
        }
        return new WebhookEvents(new TreeSet<>(wanted));
    }

    static WebhookEvents kept(String text) {
        return new WebhookEvents(new TreeSet<>(Arrays.asList(text.split(" ", -1))));
    }

    boolean include(String kind) {
        return Stream.of(kind, family(kind)).anyMatch(words::contains);
    }

    String text() {
        return String.join(" ", words);
    }

    private static String family(String kind) {
        return kind.replaceFirst("\\..*", ".*");
    }
}
