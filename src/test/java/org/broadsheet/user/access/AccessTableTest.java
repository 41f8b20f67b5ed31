package org.broadsheet.user.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.broadsheet.api.DeskEndpoint;
import org.junit.jupiter.api.Test;

/** The table of who may do what: what it says, and that no call of the API is left out. */
class AccessTableTest {
    /** A token is asked for with a name and a password: there is no caller yet. */
    private static final Set<String> WITHOUT_CALLER = Set.of("POST /api/tokens");

    @Test
    void theReadmeSaysWhatItSays() throws IOException {
        assertThat(Files.readString(java.nio.file.Path.of("README.md"))).contains(AccessTable.markdown());
    }

    @Test
    void everyCallThatWritesIsInIt() {
        Set<String> unknown = new TreeSet<>(calls());
        unknown.removeIf(call -> call.startsWith("GET "));
        unknown.removeAll(WITHOUT_CALLER);
        Arrays.stream(Operation.values()).map(Operation::calls).forEach(unknown::removeAll);

        assertThat(unknown).isEmpty();
    }

    @Test
    void everyCallOfItIsThere() {
        assertThat(Arrays.stream(Operation.values()).flatMap(operation -> operation.calls().stream()))
                .isSubsetOf(calls());
    }

    /** No role reaches what none of the operation's scopes is given to. */
    @Test
    void everyRoleThatReachesAnythingCanHaveAScopeForIt() {
        for (Operation operation : Operation.values()) {
            for (Role role : Role.values()) {
                if (operation.reach(role) != Reach.NOTHING) {
                    assertThat(operation.isWithin(Scope.allOf(role)))
                            .as(operation + " " + role)
                            .isTrue();
                }
            }
        }
    }

    private static Set<String> calls() {
        Set<String> calls = new TreeSet<>();
        new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.broadsheet")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Path.class) && !type.isAnnotatedWith(DeskEndpoint.class))
                        .flatMap(type -> type.getMethods().stream().flatMap(method -> calls(type, method)))
                        .forEach(calls::add);
        return calls;
    }

    private static Stream<String> calls(JavaClass type, JavaMethod method) {
        String within = Optional.of(method)
                .filter(one -> one.isAnnotatedWith(Path.class))
                .map(one -> "/" + one.getAnnotationOfType(Path.class).value())
                .orElse("");
        return List.of(GET.class, POST.class, PUT.class, PATCH.class, DELETE.class).stream()
                .filter(method::isAnnotatedWith)
                .map(verb -> verb.getSimpleName() + " /api/"
                        + type.getAnnotationOfType(Path.class).value() + within);
    }
}
