package org.broadsheet.site.setup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The pages that a new site has, in the order of its navigation; their texts are resources beside this class. */
enum FirstPages {
    ABOUT("About"),
    IMPRINT("Imprint"),
    PRIVACY("Privacy");

    private final String title;

    FirstPages(String title) {
        this.title = title;
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    String title() {
        return title;
    }

    String body() {
        try (InputStream text = FirstPages.class.getResourceAsStream(slug() + ".md")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
