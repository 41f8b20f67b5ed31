package org.broadsheet.api.description;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.broadsheet.platform.refusal.FieldError;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.platform.text.Plain;

/**
 * Refuses a request with a query that the call does not take: 400 that names each parameter which nobody knows, which stands twice or
 * which is no text. Before anything is done, as {@code PUT …/publication?at=} would publish now otherwise.
 *
 * @param known the names that are described
 */
record QueryFilter(Set<String> known) implements ContainerRequestFilter {
    /** Nobody reads more, and an answer shall not be larger than what was sent. */
    private static final int MOST_ERRORS = 100;

    /** As much of a name as an answer repeats. */
    private static final int SHOWN = 100;

    @Override
    public void filter(ContainerRequestContext context) {
        List<FieldError> errors = new ArrayList<>();
        context.getUriInfo().getQueryParameters().forEach((name, values) -> {
            if (!known.contains(name)) {
                errors.add(new FieldError(shown(name), "is not a parameter of this address"));
            } else if (values.size() > 1) {
                errors.add(new FieldError(name, "is given more than once"));
            } else if (!Plain.isStorable(values.get(0))) {
                errors.add(new FieldError(name, "holds a character that is not text"));
            }
        });
        if (!errors.isEmpty()) {
            throw new Invalid(errors.subList(0, Math.min(errors.size(), MOST_ERRORS)));
        }
    }

    private static String shown(String name) {
        return name.substring(0, Math.min(name.length(), SHOWN));
    }
}
