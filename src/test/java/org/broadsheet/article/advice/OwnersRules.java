package org.broadsheet.article.advice;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadsheet.testing.Form;
import org.broadsheet.testing.Owner;
import org.broadsheet.testing.Visitor;

/** {@code rules.are("alt", "summary")}: what the owner ticks in the settings, and nothing else. */
final class OwnersRules {
    static final String[] ALL = {"summary", "title", "language", "headings", "alt", "links", "words"};

    private final Visitor owner;

    OwnersRules(String address) {
        owner = Owner.signedIn(address);
    }

    void are(String... rules) {
        Form form = owner.form("/desk/settings", "settings");
        for (String rule : ALL) {
            form.with("rule-" + rule);
        }
        for (String rule : rules) {
            form.with("rule-" + rule, "true");
        }
        assertThat(form.press("save").statusCode()).isEqualTo(302);
    }
}
