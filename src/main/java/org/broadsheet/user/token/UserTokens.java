package org.broadsheet.user.token;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadsheet.platform.form.FlashMessage;
import org.broadsheet.platform.form.PageAnswer;
import org.broadsheet.platform.refusal.Refusal;
import org.broadsheet.platform.route.PathValues;
import org.broadsheet.platform.text.Plain;
import org.broadsheet.user.CurrentCaller;
import org.broadsheet.user.access.Scope;

/** One's own tokens for programs. */
@RequestScoped
@Named
public class UserTokens {
    private static final List<Integer> DAYS = List.of(30, 90, 365);

    @Inject
    Tokens tokens;

    @Inject
    CurrentCaller current;

    @Inject
    PathValues path;

    @Inject
    FlashMessage flash;

    @Inject
    Clock clock;

    private String name = "";
    private String[] scopes = {};
    private Integer days = DAYS.get(1);
    private String secret;

    /** The secret is shown in the answer itself, because nobody can show it again. */
    public void create() {
        Set<Scope> wanted = Arrays.stream(scopes)
                .flatMap(word -> Scope.of(word).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class)));
        try {
            OffsetDateTime expiresAt = OffsetDateTime.now(clock).plusDays(PageAnswer.chosen("days", days));
            secret = tokens.issue(current.getUser(), Plain.line(name), wanted, expiresAt)
                    .secret()
                    .text();
            PageAnswer.current().setHeader("Cache-Control", "no-store");
            name = "";
            scopes = new String[] {};
        } catch (Refusal refusal) {
            PageAnswer.refuse(refusal);
        }
    }

    public void end() {
        tokens.end(current.getUser(), PageAnswer.number(path.query("end")));
        flash.redirect("user.tokenEnded", "/desk/tokens");
    }

    public List<ApiToken> getList() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return tokens.of(current.getUser()).stream()
                .filter(token -> token.getExpiresAt().isAfter(now))
                .toList();
    }

    /** The scopes that the caller's role allows, in the words of the API. */
    public List<String> getAllowed() {
        return Scope.allOf(current.getUser().getRole()).stream()
                .map(Scope::word)
                .toList();
    }

    public String words(ApiToken token) {
        return token.getScopes().stream().map(Scope::word).collect(Collectors.joining(", "));
    }

    /** The secret of the token that was made just now, or null. */
    public String getSecret() {
        return secret;
    }

    public List<Integer> getPeriods() {
        return DAYS;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name == null ? "" : name;
    }

    public String[] getScopes() {
        return scopes.clone();
    }

    public void setScopes(String[] scopes) {
        this.scopes = scopes == null ? new String[] {} : scopes.clone();
    }

    public Integer getDays() {
        return days;
    }

    public void setDays(Integer days) {
        this.days = days;
    }
}
