package org.broadsheet.feed.webhook;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.broadsheet.api.JsonFields;
import org.broadsheet.platform.outside.OutsideAddress;
import org.broadsheet.platform.refusal.Invalid;

/** What a caller sends of a webhook; what is wrong is refused at its field. */
record WebhookForm(Optional<OutsideAddress> address, Optional<WebhookEvents> events, Optional<WebhookSecret> secret) {
    static WebhookForm of(JsonFields fields, Set<String> hosts) {
        return new WebhookForm(
                fields.text("url").flatMap(url -> checked(fields, () -> OutsideAddress.of(url, hosts))),
                fields.texts("events").flatMap(events -> checked(fields, () -> WebhookEvents.of(events))),
                fields.text("secret").flatMap(secret -> secret(fields, secret)));
    }

    /** A new one needs to say where and what. */
    void require(JsonFields fields) {
        if (address.isEmpty()) {
            fields.refuse("url", "has to be given");
        }
        if (events.isEmpty()) {
            fields.refuse("events", "has to be given");
        }
    }

    /** A webhook without one of these is none, so that a patch cannot take it away. */
    static void refuseNulls(JsonFields fields) {
        for (String name : List.of("url", "events", "secret", "active")) {
            if (fields.isNull(name)) {
                fields.refuse(name, "cannot be taken away");
            }
        }
    }

    private static Optional<WebhookSecret> secret(JsonFields fields, String text) {
        Optional<WebhookSecret> secret = WebhookSecret.parse(text);
        if (secret.isEmpty()) {
            fields.refuse("secret", "has to be whsec_ and the Base64 of 24 to 64 bytes");
        }
        return secret;
    }

    private static <T> Optional<T> checked(JsonFields fields, Supplier<T> value) {
        try {
            return Optional.of(value.get());
        } catch (Invalid invalid) {
            invalid.errors().forEach(error -> fields.refuse(error.field(), error.message()));
            return Optional.empty();
        }
    }
}
