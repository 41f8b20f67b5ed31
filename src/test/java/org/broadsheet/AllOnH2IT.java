package org.broadsheet;

import org.broadsheet.testing.TestDatabase;
import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * The integration tests on the embedded H2, with one server start; in a JVM of its own, beside the other database's.
 *
 * <p>What asks in the server or over HTTP runs on both databases. What looks at pages in a browser runs on one of the two, by its
 * first letter, because it asks nothing else of them; {@code WalkingSiteUiIT} walks through the whole site on each.
 */
@Suite
@SelectPackages("org.broadsheet")
@IncludeClassNamePatterns(".*IT")
@ExcludeClassNamePatterns({".*\\.AllOn\\w+IT", ".*\\.[E-V]\\w*UiIT"})
class AllOnH2IT {
    @BeforeSuite
    static void choose() {
        TestDatabase.H2.choose();
    }
}
