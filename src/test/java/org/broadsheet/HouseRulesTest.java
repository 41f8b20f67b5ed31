package org.broadsheet;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of the house that a program can see. Each test is one of them. */
class HouseRulesTest {

    /** The packages from the ground up. A package knows the rows before its own, and nobody beside or after it. */
    private static final List<List<String>> ROWS = List.of(
            List.of("platform"),
            List.of("api"),
            List.of("user"),
            List.of("site", "tag", "media"),
            List.of("article"),
            List.of("search", "feed", "demo"));

    private static final JavaClasses BROADSHEET = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.broadsheet");

    private static final JavaClasses WITH_TESTS = new ClassFileImporter().importPackages("org.broadsheet");

    @Test
    void everyClassLivesInAPackageOfTheHouse() {
        classes()
                .should()
                .resideInAnyPackage(
                        ROWS.stream().flatMap(List::stream).map(this::inside).toArray(String[]::new))
                .check(BROADSHEET);
    }

    @Test
    void packagesKnowOnlyTheRowsBeforeTheirOwn() {
        var strangers = new ArrayList<>(ROWS);
        for (var row : ROWS) {
            for (var name : row) {
                noClasses()
                        .that()
                        .resideInAPackage(inside(name))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(strangers.stream()
                                .flatMap(List::stream)
                                .filter(stranger -> !stranger.equals(name))
                                .map(this::inside)
                                .toArray(String[]::new))
                        .allowEmptyShould(true)
                        .check(BROADSHEET);
            }
            strangers.remove(row);
        }
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("org.broadsheet.(**)")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(BROADSHEET);
    }

    /** Who looks for a class finds it in one guess: a package that has more splits by what is done with a thing, never by layer. */
    @Test
    void packagesAreSmallEnoughToFindAClassIn() {
        var large = BROADSHEET.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(groupingBy(JavaClass::getPackageName, counting()))
                .entrySet()
                .stream()
                .filter(named -> named.getValue() > 25)
                .toList();

        assertThat(large).as("packages with more than 25 classes").isEmpty();
    }

    @Test
    void noTwoClassesShareASimpleName() {
        var shared = WITH_TESTS.stream()
                .filter(type ->
                        !type.getSimpleName().isEmpty() && !type.getSimpleName().equals("package-info"))
                .collect(groupingBy(JavaClass::getSimpleName))
                .values()
                .stream()
                .filter(namesakes -> namesakes.size() > 1)
                .map(namesakes -> namesakes.stream().map(JavaClass::getName).toList())
                .toList();

        assertThat(shared).as("classes with one simple name").isEmpty();
    }

    @Test
    void namesSayTheResponsibility() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Service)")
                .check(WITH_TESTS);
    }

    @Test
    void injectedFieldsCanBeSetByATestOfTheSamePackage() {
        fields().that()
                .areAnnotatedWith(Inject.class)
                .should()
                .notBePrivate()
                .allowEmptyShould(true)
                .check(BROADSHEET);
    }

    @Test
    void resourcesAreNamedSo() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .haveSimpleNameEndingWith("Resource")
                .allowEmptyShould(true)
                .check(BROADSHEET);
    }

    @Test
    void entitiesStayBehindTheWire() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Resource")
                .and()
                .areNotPrivate()
                .should(neverMentionAnEntity())
                .allowEmptyShould(true)
                .check(BROADSHEET);
    }

    /** A password takes long to hash: a connection to the database must not wait for it. */
    @Test
    void nothingIsHashedWithinATransaction() {
        methods()
                .that()
                .areAnnotatedWith(Transactional.class)
                .should(neverHash())
                .check(BROADSHEET);
    }

    /** It looks through the class path at every call; {@link org.broadsheet.api.Json} has looked once. */
    @Test
    void nobodyLooksForJsonAgain() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("jakarta.json.Json")
                .check(BROADSHEET);
    }

    @Test
    void enterpriseBeansOnlyStartThingsUp() {
        noClasses()
                .that()
                .areNotAnnotatedWith(Startup.class)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ejb..")
                .check(BROADSHEET);
    }

    private String inside(String name) {
        return "org.broadsheet." + name + "..";
    }

    private ArchCondition<JavaMethod> neverMentionAnEntity() {
        return ArchConditions.<JavaMethod>be(describe(
                "free of entities",
                method -> signature(method)
                        .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                        .noneMatch(type -> type.isAnnotatedWith(Entity.class))));
    }

    private Stream<JavaType> signature(JavaMethod method) {
        return Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream());
    }

    private static ArchCondition<JavaMethod> neverHash() {
        return new ArchCondition<>("never hash a password") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                method.getMethodCallsFromSelf().stream()
                        .filter(call -> Set.of(
                                        "PasswordHash.of",
                                        "PasswordHash.matches",
                                        "Credentials.check",
                                        "Accounts.ready")
                                .contains(call.getTargetOwner().getSimpleName() + "." + call.getName()))
                        .forEach(call -> events.add(SimpleConditionEvent.violated(method, call.getDescription())));
            }
        };
    }
}
