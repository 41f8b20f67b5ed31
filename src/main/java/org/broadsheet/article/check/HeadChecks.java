package org.broadsheet.article.check;

import java.util.Locale;
import java.util.Optional;
import org.broadsheet.site.setting.PublicationRule;

/** What is looked at without reading the text. */
final class HeadChecks {
    static final int LONG_TITLE = 90;

    private HeadChecks() {}

    static Optional<Finding> summary(CheckedText text) {
        return when(text.summary().isBlank(), PublicationRule.SUMMARY, "summary", "");
    }

    /** Search engines and phones cut a title long before its limit. */
    static Optional<Finding> title(CheckedText text) {
        int length = text.title().strip().length();
        return when(length > LONG_TITLE, PublicationRule.TITLE, "title", Integer.toString(length));
    }

    /** A tag that is well formed and means no language that has a name. */
    static Optional<Finding> language(CheckedText text) {
        String tag = text.language().strip();
        Locale locale = Locale.forLanguageTag(tag);
        boolean known = !locale.getLanguage().isEmpty()
                && !locale.getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(locale.getLanguage());
        return when(!known, PublicationRule.LANGUAGE, "language", tag);
    }

    private static Optional<Finding> when(boolean found, PublicationRule rule, String field, String about) {
        return found ? Optional.of(Finding.of(rule, field, about)) : Optional.empty();
    }
}
