package org.broadsheet.testing;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;

/**
 * What went wrong in the pages of a test: console errors (violations of the Content-Security-Policy are such), uncaught
 * exceptions, resources that failed. Any of them fails the test, unless it asks for this as a parameter and says
 * {@code problems.expect("Content Security Policy")}.
 */
public final class PageProblems {
    private final List<Page> pages = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    void watch(Page page) {
        pages.add(page);
        page.onConsoleMessage(this::consoleMessage);
        page.onPageError(error -> problems.add("Uncaught: " + error));
        page.onResponse(this::response);
        page.onRequestFailed(request -> {
            if (!request.isNavigationRequest() && !"net::ERR_ABORTED".equals(request.failure())) {
                problems.add(request.failure() + ": " + request.url());
            }
        });
    }

    /** Takes the problems with this text out; fails when there was none. */
    public void expect(String text) {
        hearTheBrowserOut();
        if (!problems.removeIf(problem -> problem.contains(text))) {
            throw new AssertionError("No problem with '" + text + "' in " + problems);
        }
    }

    void assertNone() {
        hearTheBrowserOut();
        if (!problems.isEmpty()) {
            throw new AssertionError("Problems in the browser:\n" + String.join("\n", problems));
        }
    }

    /** Events come in while a call waits for its answer, in the order in which they happened. */
    private void hearTheBrowserOut() {
        pages.stream().filter(page -> !page.isClosed()).forEach(Page::title);
    }

    private void consoleMessage(ConsoleMessage message) {
        // The console says this of error pages too, which tests visit on purpose; response() tells them apart.
        boolean failedResource = message.text().startsWith("Failed to load resource");
        if (message.type().equals("error") && !failedResource) {
            problems.add("Console: " + message.text());
        }
    }

    private void response(Response response) {
        if (response.status() >= 400 && !response.request().isNavigationRequest()) {
            problems.add(response.status() + ": " + response.url());
        }
    }
}
