package org.broadsheet.article.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.broadsheet.article.state.ArticleStatus;
import org.broadsheet.testing.ApiAnswer;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.Owner;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Operation;
import org.broadsheet.user.access.Reach;
import org.broadsheet.user.access.Role;
import org.broadsheet.user.access.Scope;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * The table of {@link Operation} against the running API, cell by cell: role × scope × call × state of the article × own or
 * other's. A call that the table names has a request in {@link AuthorizedCall}, or a test here fails.
 */
@HttpTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorizationIT {
    private static final Set<Integer> REFUSED = Set.of(401, 403, 404, 410);

    private final Map<Role, Person> people = new EnumMap<>(Role.class);
    private Person other;
    private ArticleMatrix articles;
    private Visitor stranger;

    @BeforeAll
    void gather() {
        Owner.ensure();
        Arrays.stream(Role.values()).forEach(role -> people.put(role, People.add(role)));
        other = People.add(Role.AUTHOR);
        articles = new ArticleMatrix();
        stranger = Visitor.from("203.0.113.153");
        AuthorizedCall.prepare();
    }

    @Test
    void everyCallOfTheTableIsTried() {
        assertThat(Arrays.stream(AuthorizedCall.values()).map(AuthorizedCall::call))
                .containsAll(Arrays.stream(Operation.values())
                        .flatMap(operation -> operation.calls().stream())
                        .distinct()
                        .toList());
    }

    /** What is about no article in particular. */
    @TestFactory
    Stream<DynamicTest> rolesAndScopes() {
        return Arrays.stream(AuthorizedCall.values())
                .filter(call -> !call.isAboutArticle())
                .map(call -> dynamicTest(call.call(), () -> {
                    assertThat(call.send(stranger, "1").statusCode()).isEqualTo(401);
                    for (Role role : Role.values()) {
                        for (Set<Scope> scopes : scopes(call.operation())) {
                            HttpResponse<String> answer = call.send(program(role, scopes), "1");
                            boolean allowed = call.operation().reach(role) != Reach.NOTHING
                                    && allows(call.operation(), role, scopes);
                            assertThat(answer.statusCode() != 401 && answer.statusCode() != 403)
                                    .as(role + " " + scopes + " → " + answer.statusCode() + " " + answer.body())
                                    .isEqualTo(allowed);
                            if (!allowed) {
                                ApiAnswer.problem(answer, 403);
                            }
                        }
                    }
                }));
    }

    /** What is about one: own or other's, in every state. */
    @TestFactory
    Stream<DynamicTest> ownAndOthersArticlesInEveryState() {
        return Arrays.stream(AuthorizedCall.values())
                .filter(AuthorizedCall::isAboutArticle)
                .flatMap(call -> Arrays.stream(ArticleStatus.values())
                        .map(state -> dynamicTest(call.call() + " " + state.word(), () -> articles(call, state))));
    }

    private void articles(AuthorizedCall call, ArticleStatus state) {
        AnswerAbout strange = new AnswerAbout(call, stranger, state);
        if (call.isForReaders() && state == ArticleStatus.PUBLISHED) {
            strange.allowed("stranger", articles.shared(other, state));
        } else {
            strange.refused(articles.shared(other, state), !call.isForReaders());
        }
        for (Role role : Role.values()) {
            for (Set<Scope> scopes : scopes(call.operation())) {
                for (boolean own : new boolean[] {true, false}) {
                    Person author = own ? people.get(role) : other;
                    AnswerAbout answer = new AnswerAbout(call, program(role, scopes), state);
                    String cell = String.join(" ", role.word(), scopes.toString(), own ? "own" : "other's");
                    if (call.isAllowed(role, scopes, own, state)) {
                        answer.allowed(cell, call.prepared(articles.fresh(author, state)));
                    } else {
                        answer.refused(articles.shared(author, state), sees(role, scopes, own, state));
                    }
                }
            }
        }
    }

    @Test
    void aRefusalChangesNothing() {
        for (ArticleStatus state : ArticleStatus.values()) {
            articles.shared(other, state);
        }
        Map<String, String> before = articles.seen();

        Visitor author = program(Role.AUTHOR, EnumSet.allOf(Scope.class));
        for (AuthorizedCall call : AuthorizedCall.values()) {
            if (call.isAboutArticle()) {
                for (ArticleStatus state : ArticleStatus.values()) {
                    call.send(author, articles.shared(other, state));
                    call.send(stranger, articles.shared(other, state));
                }
            }
        }

        assertThat(articles.seen()).isEqualTo(before);
    }

    private static boolean sees(Role role, Set<Scope> scopes, boolean own, ArticleStatus state) {
        boolean reading = scopes.contains(Scope.ARTICLES_READ) || scopes.contains(Scope.ARTICLES_WRITE);
        return state == ArticleStatus.PUBLISHED || (reading && (own || role != Role.AUTHOR));
    }

    /** Each scope that is enough by itself, and all that are not. */
    private static Set<Set<Scope>> scopes(Operation operation) {
        Set<Set<Scope>> sets = new LinkedHashSet<>();
        operation.scopes().forEach(scope -> sets.add(EnumSet.of(scope)));
        Set<Scope> others = EnumSet.allOf(Scope.class);
        others.removeAll(operation.scopes());
        sets.add(others);
        return sets;
    }

    private static boolean allows(Operation operation, Role role, Set<Scope> scopes) {
        return operation.scopes().isEmpty()
                || operation.scopes().stream()
                        .anyMatch(scope ->
                                scopes.contains(scope) && Scope.allOf(role).contains(scope));
    }

    private Visitor program(Role role, Set<Scope> scopes) {
        return people.get(role).withToken(scopes.stream().map(Scope::word).toArray(String[]::new));
    }

    /** What the call is answered about an article in that state. */
    private record AnswerAbout(AuthorizedCall call, Visitor by, ArticleStatus state) {
        void allowed(String cell, JsonObject article) {
            HttpResponse<String> answer = call.send(by, article);
            assertThat(REFUSED).as(cell + " → " + answer.body()).doesNotContain(answer.statusCode());
        }

        /** What is hidden from the caller is answered as what is not there, or never was. */
        void refused(JsonObject article, boolean knowsOfIt) {
            HttpResponse<String> answer = call.send(by, article);
            if (knowsOfIt) {
                assertThat(answer.statusCode()).as(answer.body()).isIn(401, 403);
                return;
            }
            HttpResponse<String> guessed = call.send(by, "no-such-thing");
            boolean forbidden = answer.statusCode() == 403 && guessed.statusCode() == 403;
            boolean gone = state == ArticleStatus.WITHDRAWN && answer.statusCode() == 410;
            if (!forbidden && !gone) {
                ApiAnswer.problem(answer, 404);
                assertThat(answer.body()).isEqualTo(guessed.body());
            }
        }
    }
}
