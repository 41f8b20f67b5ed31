package org.broadsheet.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/** {@code assertAccessible(page)} fails with each rule of axe that the page breaks, and where. */
public final class Accessibility {
    private Accessibility() {}

    public static void assertAccessible(Page page) {
        // The site has no frames: what the legacy mode does in the page itself, the other does in a second page, for
        // twice the time.
        List<Rule> violations =
                new AxeBuilder(page).setLegacyMode(true).analyze().getViolations();
        if (!violations.isEmpty()) {
            throw new AssertionError(page.url() + " is not accessible:\n"
                    + violations.stream().map(Accessibility::describe).collect(Collectors.joining("\n")));
        }
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": " + rule.getHelp()
                + rule.getNodes().stream()
                        .map(node -> "\n  " + node.getTarget() + " " + node.getHtml())
                        .collect(Collectors.joining());
    }
}
