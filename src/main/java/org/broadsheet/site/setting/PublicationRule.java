package org.broadsheet.site.setting;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What can be better about an article. The owner may have each of them keep an article from being published. */
public enum PublicationRule {
    SUMMARY,
    TITLE,
    LANGUAGE,
    HEADINGS,
    ALT,
    LINKS,
    WORDS;

    private static final String ON = "true";

    /** The rules that the settings of the site name. */
    static Set<PublicationRule> of(Map<String, String> entries) {
        return which(rule -> ON.equals(entries.get(rule.entry())));
    }

    public static Set<PublicationRule> which(Predicate<PublicationRule> wanted) {
        Set<PublicationRule> rules = EnumSet.noneOf(PublicationRule.class);
        Arrays.stream(values()).filter(wanted).forEach(rules::add);
        return rules;
    }

    /** The name of the setting. */
    String entry() {
        return "site." + word() + "_needed";
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String getWord() {
        return word();
    }
}
