package org.broadsheet;

import org.broadsheet.testing.TestDatabase;
import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Every integration test on a real PostgreSQL, with one server start; in a JVM of its own, beside the other database's. */
@Suite
@SelectPackages("org.broadsheet")
@IncludeClassNamePatterns(".*IT")
@ExcludeClassNamePatterns(".*\\.AllOn\\w+IT")
class AllOnPostgresqlIT {
    @BeforeSuite
    static void choose() {
        TestDatabase.POSTGRESQL.choose();
    }
}
