package org.broadsheet.testing;

import java.nio.file.Path;
import java.util.Locale;

/** {@code TestDatabase.current()} is the database that this run of the integration tests uses; one that is run alone uses H2. */
public enum TestDatabase {
    H2,
    POSTGRESQL;

    /** For {@code @EnabledIfSystemProperty}; absent where one test is run alone, which means H2. */
    public static final String PROPERTY = "broadsheet.test.database";

    public static TestDatabase current() {
        return valueOf(System.getProperty(PROPERTY, "h2").toUpperCase(Locale.ROOT));
    }

    /** Before anything asks for the current one. */
    public void choose() {
        System.setProperty(PROPERTY, label());
    }

    /** Where this run keeps the server's log, root folder, data and temporary files. */
    Path folder() {
        return BuildFolder.path("it").resolve(label());
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
