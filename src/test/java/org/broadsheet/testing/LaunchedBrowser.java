package org.broadsheet.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.util.Map;

/** The one browser of a test run; when it can't be had, every test says so at once instead of trying again for minutes. */
final class LaunchedBrowser implements AutoCloseable {
    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private Browser browser;
    private IllegalStateException failure;

    LaunchedBrowser() {
        try {
            browser = Chromium.find(playwright).launch(playwright);
        } catch (IllegalStateException e) {
            failure = e;
        }
    }

    Browser browser() {
        if (failure != null) {
            throw failure;
        }
        return browser;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
