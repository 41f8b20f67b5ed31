package org.broadsheet.article.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.article.link.LinkTargets;
import org.broadsheet.platform.language.Messages;
import org.broadsheet.platform.markdown.Markdown;
import org.broadsheet.platform.refusal.FieldError;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.site.Site;
import org.broadsheet.site.page.SitePageLink;
import org.broadsheet.site.setting.PublicationRule;

/**
 * Looks through an article: {@code checking.findings(text)} is advice, {@code checking.require(text)} refuses what breaks a rule
 * of the owner's as {@link Invalid}.
 */
@ApplicationScoped
public class Checking {
    private static final Set<PublicationRule> OF_BODY =
            EnumSet.of(PublicationRule.HEADINGS, PublicationRule.ALT, PublicationRule.LINKS, PublicationRule.WORDS);
    private static final int LINES = 10;

    @Inject
    Markdown markdown;

    @Inject
    LinkTargets targets;

    @Inject
    Site site;

    /** All that could be better, in the order of the fields and of the text. */
    public List<Finding> findings(CheckedText text) {
        return findings(text, EnumSet.allOf(PublicationRule.class));
    }

    /** Refuses to publish what breaks a rule; without rules it costs nothing. */
    public void require(CheckedText text) {
        Set<PublicationRule> rules = site.getRules();
        if (rules.isEmpty()) {
            return;
        }
        Map<String, Map<PublicationRule, List<Finding>>> broken = findings(text, rules).stream()
                .collect(Collectors.groupingBy(
                        Finding::field,
                        LinkedHashMap::new,
                        Collectors.groupingBy(Finding::rule, LinkedHashMap::new, Collectors.toList())));
        if (!broken.isEmpty()) {
            throw new Invalid(broken.entrySet().stream()
                    .map(field -> new FieldError(field.getKey(), refusal(field.getValue())))
                    .toList());
        }
    }

    /** The rules of the owner's that the text breaks; without rules it costs nothing. */
    public Set<PublicationRule> broken(CheckedText text) {
        Set<PublicationRule> broken = EnumSet.noneOf(PublicationRule.class);
        Set<PublicationRule> rules = site.getRules();
        if (!rules.isEmpty()) {
            findings(text, rules).forEach(finding -> broken.add(finding.rule()));
        }
        return broken;
    }

    private static String refusal(Map<PublicationRule, List<Finding>> broken) {
        return broken.entrySet().stream()
                .map(rule -> Messages.text("article.rule." + rule.getKey().word(), lines(rule.getValue())))
                .collect(Collectors.joining("; ", "", " " + Messages.text("article.rule.reason")));
    }

    private static String lines(List<Finding> findings) {
        String lines = findings.stream()
                .map(finding -> Integer.toString(finding.place().line()))
                .distinct()
                .limit(LINES)
                .collect(Collectors.joining(", "));
        return findings.size() > LINES ? lines + " …" : lines;
    }

    private List<Finding> findings(CheckedText text, Set<PublicationRule> wanted) {
        List<Finding> findings =
                new ArrayList<>(Stream.of(HeadChecks.title(text), HeadChecks.summary(text), HeadChecks.language(text))
                        .flatMap(Optional::stream)
                        .filter(finding -> wanted.contains(finding.rule()))
                        .toList());
        if (wanted.stream().anyMatch(OF_BODY::contains)) {
            BodyParts parts = markdown.read("body", text.body(), BodyParts::of);
            Stream.of(
                            BodyChecks.headings(parts),
                            BodyChecks.alt(parts),
                            wanted.contains(PublicationRule.LINKS)
                                    ? BodyChecks.links(parts, dead(parts, text.slugs()))
                                    : List.<Finding>of(),
                            BodyChecks.words(parts))
                    .flatMap(List::stream)
                    .filter(finding -> wanted.contains(finding.rule()))
                    .sorted((one, other) ->
                            Integer.compare(one.place().at(), other.place().at()))
                    .forEach(findings::add);
        }
        return findings;
    }

    private DeadLinks dead(BodyParts parts, Set<String> own) {
        Set<String> named = parts.links().stream()
                .map(link -> targets.slug(link.address()))
                .flatMap(Optional::stream)
                .filter(slug -> !own.contains(slug))
                .collect(Collectors.toSet());
        Set<String> pages = site.getPages().stream().map(SitePageLink::getPath).collect(Collectors.toSet());
        return new DeadLinks(parts.anchors(), pages, own, targets.find(named), targets::slug);
    }
}
