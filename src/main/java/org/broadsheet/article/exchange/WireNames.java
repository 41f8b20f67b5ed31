package org.broadsheet.article.exchange;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.broadsheet.platform.refusal.Conflict;
import org.broadsheet.platform.refusal.FieldError;
import org.broadsheet.platform.refusal.Invalid;

/** Names the fields of a refusal as the API does, not as the editor: {@code WireNames.in(() -> …)}. */
final class WireNames {
    private static final Map<String, String> NAMES = Map.of("canonical", "canonical_url", "image", "social_image");

    private WireNames() {}

    static <T> T in(Supplier<T> work) {
        try {
            return work.get();
        } catch (Invalid refused) {
            throw refused.errors().isEmpty() ? refused : new Invalid(named(refused.errors()));
        } catch (Conflict refused) {
            throw new Conflict(refused.detail(), named(refused.errors()));
        }
    }

    private static List<FieldError> named(List<FieldError> errors) {
        return errors.stream()
                .map(error -> new FieldError(NAMES.getOrDefault(error.field(), error.field()), error.message()))
                .toList();
    }
}
