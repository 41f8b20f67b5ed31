package org.broadsheet.platform.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTest {
    private final Route edit = Route.of("GET,POST   /article/{slug}/edit   article/editor/edit   login");
    private final Route front = Route.of("GET /  article/listing/list");

    @Test
    void aLineNamesMethodsAddressPageAndWhoSeesIt() {
        assertThat(edit.view()).isEqualTo("article/editor/edit");
        assertThat(edit.login()).isTrue();
        assertThat(front.view()).isEqualTo("article/listing/list");
        assertThat(front.login()).isFalse();
    }

    @Test
    void aNameInTheAddressHasItsValue() {
        assertThat(edit.match("/article/hello/edit")).contains(Map.of("slug", "hello"));
        assertThat(Route.of("GET /a/{one}/b/{two} x").match("/a/1/b/2")).contains(Map.of("one", "1", "two", "2"));
        assertThat(front.match("/")).contains(Map.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/article//edit",
                "/article/a/b/edit",
                "/article/hello",
                "/article/hello/edit/",
                "/article/hello/edit/more",
                "/x/article/hello/edit",
                "article/hello/edit",
                ""
            })
    void otherAddressesAreOtherRoutes(String address) {
        assertThat(edit.match(address)).isEmpty();
    }

    @Test
    void whatIsSpecialInAPatternIsNotSpecialInAnAddress() {
        assertThat(Route.of("GET /feed.atom feed").match("/feedXatom")).isEmpty();
        assertThat(Route.of("GET /feed.atom feed").match("/feed.atom")).isPresent();
        assertThat(edit.match("/article/a.b*(c)/edit")).contains(Map.of("slug", "a.b*(c)"));
    }

    @Test
    void aRouteTakesItsMethodsAndHeadWithGet() {
        assertThat(edit.takes("GET")).isTrue();
        assertThat(edit.takes("HEAD")).isTrue();
        assertThat(edit.takes("POST")).isTrue();
        assertThat(edit.takes("DELETE")).isFalse();
        assertThat(edit.takes("get")).isFalse();
        assertThat(front.takes("POST")).isFalse();
        assertThat(Route.of("POST /logout x").takes("HEAD")).isFalse();
    }
}
