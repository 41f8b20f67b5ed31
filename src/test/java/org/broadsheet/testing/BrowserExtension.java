package org.broadsheet.testing;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Behind {@link BrowserTest}: opens the pages that a test names as parameters and looks back at them when it is over. */
final class BrowserExtension implements ParameterResolver, AfterTestExecutionCallback {
    private static final Namespace STORE = Namespace.create(BrowserExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Page.class || type == PageProblems.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        OpenPages pages = pagesOf(context);
        return parameter.getParameter().getType() == Page.class
                ? pages.open(browser(context).browser(), PageView.of(context))
                : pages.problems();
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        OpenPages pages = pagesOf(context);
        if (context.getExecutionException().isPresent()) {
            takeScreenshots(pages, context);
            return;
        }
        try {
            pages.problems().assertNone();
        } catch (AssertionError e) {
            takeScreenshots(pages, context);
            throw e;
        }
    }

    private static void takeScreenshots(OpenPages pages, ExtensionContext context) {
        String method = context.getRequiredTestMethod().getName();
        String test = context.getDisplayName().startsWith(method)
                ? method
                : method + "-" + context.getDisplayName().replaceAll("\\W+", "-");
        String name = context.getRequiredTestClass().getSimpleName() + "." + test;
        try {
            pages.takeScreenshots(
                    BuildFolder.path("screenshots")
                            .resolve(TestDatabase.current().label()),
                    name);
        } catch (PlaywrightException e) {
            // A browser that is gone must not hide why the test failed.
            context.publishReportEntry("screenshot", "none: " + e.getMessage());
        }
    }

    private static OpenPages pagesOf(ExtensionContext context) {
        return context.getStore(STORE).getOrComputeIfAbsent(OpenPages.class);
    }

    private static LaunchedBrowser browser(ExtensionContext context) {
        return context.getRoot().getStore(STORE).getOrComputeIfAbsent(LaunchedBrowser.class);
    }
}
