package org.broadsheet.article.check;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.broadsheet.article.check.BodyParts.HeadingPart;
import org.broadsheet.article.check.BodyParts.LinkPart;
import org.broadsheet.platform.language.Messages;
import org.broadsheet.site.setting.PublicationRule;

/** What is looked at in the parts of a text. */
final class BodyChecks {
    private static final int SHOWN = 60;

    private BodyChecks() {}

    static List<Finding> alt(BodyParts parts) {
        return parts.undescribed().stream()
                .map(place -> Finding.at(place, PublicationRule.ALT, ""))
                .toList();
    }

    /** The title is the first level; each heading goes down by one at most. */
    static List<Finding> headings(BodyParts parts) {
        List<Finding> findings = new ArrayList<>();
        int before = 1;
        for (HeadingPart heading : parts.headings()) {
            if (heading.level() > before + 1) {
                findings.add(Finding.at(heading.place(), PublicationRule.HEADINGS, Integer.toString(before + 1)));
            }
            before = heading.level();
        }
        return findings;
    }

    static List<Finding> links(BodyParts parts, Predicate<String> dead) {
        return parts.links().stream()
                .filter(link -> dead.test(link.address()))
                .map(link -> Finding.at(link.place(), PublicationRule.LINKS, shortened(link.address())))
                .toList();
    }

    /** Who hears only the links of a page hears where they lead from their words alone. */
    static List<Finding> words(BodyParts parts) {
        Set<String> empty = Arrays.stream(
                        Messages.text("article.check.emptyWords").split("\\|", -1))
                .map(BodyChecks::plain)
                .collect(Collectors.toSet());
        return parts.links().stream()
                .filter(link -> isEmpty(link, empty))
                .map(link -> Finding.at(link.place(), PublicationRule.WORDS, shortened(link.text())))
                .toList();
    }

    private static boolean isEmpty(LinkPart link, Set<String> empty) {
        if (link.text() == null) {
            return false;
        }
        String words = plain(link.text());
        return words.isEmpty() || empty.contains(words);
    }

    /** Without case, without signs, with one kind of blank. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
                .strip();
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN - 1) + "…";
    }
}
