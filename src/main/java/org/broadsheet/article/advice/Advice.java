package org.broadsheet.article.advice;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;
import java.util.Set;
import org.broadsheet.article.check.Finding;
import org.broadsheet.platform.language.Messages;
import org.broadsheet.site.setting.PublicationRule;

/**
 * What could be better, as the editor shows it.
 *
 * @param count how many there are, in words
 */
@JsonbPropertyOrder({"count", "items"})
public record Advice(String count, List<Item> items) {
    private static final int SHOWN = 50;

    /**
     * One of them.
     *
     * @param field to jump to
     * @param at where in the field it begins, for so many characters; no characters mean the whole field
     * @param needed what a rule of the owner's makes of it, or null
     */
    @JsonbPropertyOrder({"field", "at", "length", "text", "needed"})
    public record Item(String field, int at, int length, String text, String needed) {
        static Item of(Finding finding, boolean needed) {
            int line = finding.place().line();
            return new Item(
                    finding.field(),
                    finding.place().at(),
                    finding.place().length(),
                    line == 0
                            ? finding.message()
                            : Messages.text("article.advice.line", Integer.toString(line)) + " " + finding.message(),
                    needed ? Messages.text("article.advice.needed") : null);
        }

        public String getField() {
            return field;
        }

        public int getAt() {
            return at;
        }

        public int getLength() {
            return length;
        }

        public String getText() {
            return text;
        }

        public String getNeeded() {
            return needed;
        }
    }

    /**
     * The findings as advice.
     *
     * @param planned whether the text will be shown to readers by itself, unless it breaks a rule then
     */
    static Advice of(List<Finding> findings, Set<PublicationRule> rules, boolean planned) {
        long needed = findings.stream()
                .filter(finding -> rules.contains(finding.rule()))
                .count();
        String count = Messages.text("article.advice.count", findings.size());
        String warning = planned ? " " + Messages.text("article.advice.planned") : "";
        return new Advice(
                needed == 0 ? count : count + " " + Messages.text("article.advice.countNeeded", needed) + warning,
                findings.stream()
                        .limit(SHOWN)
                        .map(finding -> Item.of(finding, rules.contains(finding.rule())))
                        .toList());
    }

    /** Nothing could be looked at, for the reason given. */
    static Advice none(String reason) {
        return new Advice(reason, List.of());
    }

    public String getCount() {
        return count;
    }

    public List<Item> getItems() {
        return items;
    }
}
