package org.broadsheet;

import org.broadsheet.testing.TestDatabase;
import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The integration tests on a real PostgreSQL, with one server start; in a JVM of its own: see {@link AllOnH2IT}. */
@Suite
@SelectPackages("org.broadsheet")
@IncludeClassNamePatterns(".*IT")
@ExcludeClassNamePatterns({".*\\.AllOn\\w+IT", ".*\\.[A-D]\\w*UiIT"})
class AllOnPostgresqlIT {
    @BeforeSuite
    static void choose() {
        TestDatabase.POSTGRESQL.choose();
    }
}
