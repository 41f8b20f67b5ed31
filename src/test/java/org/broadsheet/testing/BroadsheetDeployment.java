package org.broadsheet.testing;

import java.io.File;
import java.net.URI;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.hamcrest.Matcher;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ArchivePath;
import org.jboss.shrinkwrap.api.GenericArchive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Named in {@code arquillian.xml}: the WAR exactly as it is delivered, plus the test classes. */
public final class BroadsheetDeployment {
    /** One class of each library that tests inside the server may use; JUnit itself comes from Arquillian. */
    private static final List<Class<?>> TEST_LIBRARIES = List.of(Assertions.class, Awaitility.class, Matcher.class);

    private BroadsheetDeployment() {}

    @Deployment
    public static WebArchive broadsheet() {
        GenericArchive testClasses = ShrinkWrap.create(GenericArchive.class)
                .as(ExplodedImporter.class)
                .importDirectory(BuildFolder.path("test-classes").toFile(), BroadsheetDeployment::isFolderOrClass)
                .as(GenericArchive.class);
        return ShrinkWrap.create(ZipImporter.class, "broadsheet.war")
                .importFrom(BuildFolder.path("broadsheet.war").toFile())
                .as(WebArchive.class)
                .merge(testClasses, "/WEB-INF/classes")
                .addAsLibraries(TEST_LIBRARIES.stream()
                        .map(BroadsheetDeployment::archiveOf)
                        .toArray(File[]::new));
    }

    /** Services and settings of the tests stay outside: inside the server, Arquillian has its own. */
    private static boolean isFolderOrClass(ArchivePath path) {
        return path.get().endsWith(".class") || !path.get().contains(".");
    }

    private static File archiveOf(Class<?> type) {
        return new File(URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }
}
