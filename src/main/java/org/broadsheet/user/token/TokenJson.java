package org.broadsheet.user.token;

import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.OffsetDateTime;
import java.util.List;
import org.broadsheet.api.ShownOnce;
import org.broadsheet.user.access.Scope;

/** A token on the wire; its secret only in the answer that made it. */
@JsonbPropertyOrder({"id", "token", "name", "scopes", "createdAt", "expiresAt"})
@JsonbNillable(false)
public record TokenJson(
        long id,
        @ShownOnce String token,
        String name,
        List<String> scopes,
        OffsetDateTime createdAt,
        OffsetDateTime expiresAt) {
    static TokenJson of(ApiToken token) {
        return of(token, null);
    }

    static TokenJson of(Tokens.Issued issued) {
        return of(issued.token(), issued.secret().text());
    }

    private static TokenJson of(ApiToken token, String secret) {
        return new TokenJson(
                token.getId(),
                secret,
                token.getName(),
                token.getScopes().stream().map(Scope::word).sorted().toList(),
                token.getCreatedAt(),
                token.getExpiresAt());
    }
}
