package org.broadsheet.platform.cache;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.broadsheet.platform.change.SeenChanges;
import org.broadsheet.platform.setting.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which answers are made once for all, counted by whoever makes them. */
class KeptAnswerFilterTest {
    private final KeptAnswerFilter filter = new KeptAnswerFilter();
    private final AtomicInteger made = new AtomicInteger();
    private final Map<String, String> said = new TreeMap<>();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // No container is here to inject it.
    void open() throws Exception {
        filter.answers = new KeptAnswers();
        filter.answers.settings = Settings.of(name -> null);
        filter.answers.seen = new SeenChanges() {
            @Override
            public boolean touched(Collection<String> keys, long after) {
                return false;
            }
        };
        filter.answers.open();
        filter.keys = new PageKeys();
        filter.keys.madeOf("lists");
        ServletContext context = answering(
                ServletContext.class,
                (name, arguments) ->
                        new ByteArrayInputStream("/article/*\n/search q".getBytes(StandardCharsets.UTF_8)));
        filter.init(
                answering(FilterConfig.class, (name, arguments) -> name.equals("getServletContext") ? context : null));
    }

    private int madeForTwo(String address) throws Exception {
        FilterChain chain = (request, response) -> {
            made.incrementAndGet();
            response.getOutputStream().write('x');
        };
        for (int reader = 0; reader < 2; reader++) {
            filter.doFilter(request(address), response(), chain);
        }
        return made.get();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/article/a", "/article/a-b?utm_source=x", "/search?q=a"})
    void whatAllAreAnsweredIsMadeOnce(String address) throws Exception {
        assertThat(madeForTwo(address)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/article/a;x=1", "/article/%61", "/article/a%2Db?page=2", "/search;q=1?q=a", "/desk"})
    void anotherWayOfSpellingAnAddressIsNotKeptBesideIt(String address) throws Exception {
        assertThat(madeForTwo(address)).isEqualTo(2);
    }

    @Test
    void anAnswerWithACookieIsNobodyElses() throws Exception {
        said.put("Set-Cookie", "a=b");

        assertThat(madeForTwo("/article/a")).isEqualTo(2);
    }

    private static HttpServletRequest request(String address) {
        String[] parts = address.split("\\?", 2);
        return answering(HttpServletRequest.class, (name, arguments) -> switch (name) {
            case "getMethod" -> "GET";
            case "getRequestURI" -> parts[0];
            case "getQueryString" -> parts.length == 1 ? null : parts[1];
            case "getHeaders", "getHeaderNames" -> Collections.emptyEnumeration();
            case "getCookies" -> new Cookie[0];
            default -> null;
        });
    }

    private HttpServletResponse response() {
        return answering(HttpServletResponse.class, (name, arguments) -> switch (name) {
            case "getStatus" -> 200;
            case "isCommitted" -> false;
            case "getHeaderNames" -> said.keySet();
            case "getHeaders" ->
                said.containsKey((String) arguments[0]) ? List.of(said.get((String) arguments[0])) : List.of();
            case "getOutputStream" -> new Discarded();
            default -> null;
        });
    }

    private static <T> T answering(Class<T> type, BiFunction<String, Object[], Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                KeptAnswerFilterTest.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answers.apply(method.getName(), arguments)));
    }

    private static final class Discarded extends ServletOutputStream {
        @Override
        public void write(int octet) {
            // Nobody looks at it.
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
