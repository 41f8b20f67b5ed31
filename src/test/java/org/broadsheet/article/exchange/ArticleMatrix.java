package org.broadsheet.article.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.broadsheet.article.ArticleByApi;
import org.broadsheet.article.state.ArticleStatus;
import org.broadsheet.testing.ApiAnswer;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;

/**
 * Articles in every state, everybody's own: {@code matrix.fresh(person, state)} for what changes it, {@code matrix.shared(person,
 * state)} for what is refused and so finds it again as it was.
 */
final class ArticleMatrix {
    private static final String[] SCOPES = {"articles:read", "articles:write", "articles:publish"};

    private final Visitor editor = People.add(Role.EDITOR).withToken(SCOPES);
    private final Map<Person, Visitor> writers = new HashMap<>();
    private final Map<Person, Map<ArticleStatus, JsonObject>> shared = new HashMap<>();

    /** A new article of the person's, as the API showed it at first. */
    JsonObject fresh(Person person, ArticleStatus state) {
        JsonObject article = ArticleByApi.untaken()
                .with("status", state == ArticleStatus.SUBMITTED ? "submitted" : "draft")
                .madeBy(writers.computeIfAbsent(person, any -> person.withToken("articles:write")));
        String publication = ArticleByApi.addressOf(article) + "/publication";
        switch (state) {
            case DRAFT, SUBMITTED -> {}
            case SCHEDULED -> ApiAnswer.json(editor.put(publication, "{\"at\": \"2090-01-01T00:00:00Z\"}"), 200);
            case PUBLISHED -> ApiAnswer.json(editor.put(publication, "{}"), 200);
            case WITHDRAWN -> {
                ApiAnswer.json(editor.put(publication, "{}"), 200);
                ApiAnswer.json(editor.delete(publication), 200);
            }
            case TRASHED ->
                assertThat(editor.delete(ArticleByApi.addressOf(article)).statusCode())
                        .isEqualTo(204);
        }
        return article;
    }

    JsonObject shared(Person person, ArticleStatus state) {
        return shared.computeIfAbsent(person, any -> new EnumMap<>(ArticleStatus.class))
                .computeIfAbsent(state, any -> fresh(person, state));
    }

    /** What an editor sees of every shared article. */
    Map<String, String> seen() {
        Map<String, String> seen = new HashMap<>();
        shared.values().stream()
                .flatMap(states -> states.values().stream())
                .map(ArticleByApi::addressOf)
                .forEach(address -> seen.put(address, editor.get(address).body()));
        return seen;
    }
}
