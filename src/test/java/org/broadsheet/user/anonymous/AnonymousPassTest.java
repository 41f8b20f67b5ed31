package org.broadsheet.user.anonymous;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.security.auth.message.AuthException;
import jakarta.security.auth.message.AuthStatus;
import jakarta.security.auth.message.MessageInfo;
import jakarta.security.auth.message.callback.CallerPrincipalCallback;
import jakarta.security.auth.message.config.ServerAuthContext;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom the server's own authentication is asked about. */
class AnonymousPassTest {
    private final List<String> asked = new ArrayList<>();
    private final List<Callback> told = new ArrayList<>();
    private final AnonymousPass pass = new AnonymousPass(
            answering(ServerAuthContext.class, (name, arguments) -> {
                asked.add(name);
                return AuthStatus.SEND_CONTINUE;
            }),
            callbacks -> told.addAll(List.of(callbacks)));

    private interface Answers {
        Object to(String name, Object[] arguments);
    }

    private static <T> T answering(Class<T> type, Answers answers) {
        return type.cast(Proxy.newProxyInstance(
                AnonymousPassTest.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answers.to(method.getName(), arguments)));
    }

    private static MessageInfo message(Map<String, List<String>> headers) {
        HttpServletRequest request = answering(HttpServletRequest.class, (name, arguments) -> {
            List<String> values = headers.getOrDefault(arguments[0], List.of());
            return name.equals("getHeaders")
                    ? Collections.enumeration(values)
                    : values.stream().findFirst().orElse(null);
        });
        return answering(MessageInfo.class, (name, arguments) -> request);
    }

    private AuthStatus validated(Map<String, List<String>> headers) throws AuthException {
        return pass.validateRequest(message(headers), new Subject(), new Subject());
    }

    @Test
    void whoBringsNothingIsNobody() throws Exception {
        assertThat(validated(Map.of("Cookie", List.of("theme=dark")))).isEqualTo(AuthStatus.SUCCESS);
        assertThat(asked).isEmpty();
        assertThat(told).singleElement().isInstanceOfSatisfying(CallerPrincipalCallback.class, callback -> {
            assertThat(callback.getPrincipal()).isNull();
            assertThat(callback.getName()).isNull();
        });
        assertThat(pass.secureResponse(message(Map.of()), new Subject())).isEqualTo(AuthStatus.SEND_SUCCESS);
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Authorization,Bearer x",
        "Authorization,x",
        "Cookie,broadsheet_session=x",
        "Cookie,a=b; broadsheet_session="
    })
    void aboutEveryoneElseTheServerIsAsked(String header, String value) throws Exception {
        Map<String, List<String>> headers = Map.of(header, List.of(value));

        assertThat(validated(headers)).isEqualTo(AuthStatus.SEND_CONTINUE);
        assertThat(pass.secureResponse(message(headers), new Subject())).isEqualTo(AuthStatus.SEND_CONTINUE);
        assertThat(asked).containsExactly("validateRequest", "secureResponse");
    }

    @Test
    void aCookieInASecondHeaderCounts() throws Exception {
        validated(Map.of("Cookie", List.of("theme=dark", "broadsheet_session=x")));

        assertThat(asked).containsExactly("validateRequest");
    }
}
