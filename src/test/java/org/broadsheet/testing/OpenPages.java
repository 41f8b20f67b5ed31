package org.broadsheet.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The pages of one test: each in a context of its own, so that two of them are two people. */
final class OpenPages implements AutoCloseable {
    private static final double TIMEOUT_MILLISECONDS = 15_000;

    private final PageProblems problems = new PageProblems();
    private final List<Page> pages = new ArrayList<>();

    Page open(Browser browser, PageView view) {
        BrowserContext context = browser.newContext(view.contextOptions());
        context.setDefaultTimeout(TIMEOUT_MILLISECONDS);
        Page page = context.newPage();
        problems.watch(page);
        pages.add(page);
        return page;
    }

    PageProblems problems() {
        return problems;
    }

    /** One file a page: {@code name.png}, {@code name-2.png}, … */
    void takeScreenshots(Path folder, String name) {
        for (int i = 0; i < pages.size(); i++) {
            String file = name + (i == 0 ? "" : "-" + (i + 1)) + ".png";
            pages.get(i)
                    .screenshot(new Page.ScreenshotOptions()
                            .setPath(folder.resolve(file))
                            .setFullPage(true));
        }
    }

    @Override
    public void close() {
        pages.forEach(page -> page.context().close());
    }
}
