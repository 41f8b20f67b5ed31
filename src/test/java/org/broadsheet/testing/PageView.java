package org.broadsheet.testing;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** {@code PageView.of(context)} is what {@link View} or {@link EveryView} say about a test, as settings of a browser context. */
record PageView(int width, ColorScheme colorScheme, boolean javaScript) {
    private static final ExtensionContext.Namespace STORE = ExtensionContext.Namespace.create(PageView.class);
    private static final int PHONE_HEIGHT = 844;
    private static final int DESKTOP_HEIGHT = 800;

    static PageView of(ExtensionContext context) {
        PageView chosen = context.getStore(STORE).get(PageView.class, PageView.class);
        return chosen != null ? chosen : annotated(context);
    }

    void chooseFor(ExtensionContext context) {
        context.getStore(STORE).put(PageView.class, this);
    }

    NewContextOptions contextOptions() {
        return new NewContextOptions()
                .setBaseURL(SiteUnderTest.current().url().toString())
                .setViewportSize(width, width < View.DESKTOP ? PHONE_HEIGHT : DESKTOP_HEIGHT)
                .setColorScheme(colorScheme)
                .setJavaScriptEnabled(javaScript)
                .setLocale("en-GB")
                .setTimezoneId("UTC");
    }

    @Override
    public String toString() {
        return width + " " + colorScheme.name().toLowerCase(Locale.ROOT) + (javaScript ? "" : " without JavaScript");
    }

    private static PageView annotated(ExtensionContext context) {
        Optional<View> view = AnnotationSupport.findAnnotation(context.getElement(), View.class)
                .or(() -> AnnotationSupport.findAnnotation(context.getRequiredTestClass(), View.class));
        return view.map(given -> new PageView(given.width(), given.colorScheme(), given.javaScript()))
                .orElse(new PageView(View.DESKTOP, ColorScheme.LIGHT, true));
    }
}
