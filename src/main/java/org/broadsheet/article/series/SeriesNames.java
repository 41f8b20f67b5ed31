package org.broadsheet.article.series;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.broadsheet.platform.refusal.Conflict;
import org.broadsheet.platform.refusal.FieldError;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.platform.text.Plain;

/** Which names a series can have: {@code names.free(slug, Optional.empty(), "name")} before one is made. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SeriesNames {
    static final int LONGEST = 100;

    @Inject
    SeriesRepository all;

    /** The name as it is kept; {@code field} is where it was typed. */
    static String checked(String field, String name) {
        String line = Plain.line(name);
        if (line.isEmpty() || line.length() > LONGEST || !Plain.isStorable(line)) {
            throw new Invalid(field, "has to have 1 to " + LONGEST + " characters");
        }
        return line;
    }

    /** The slug, if no other series has it; one that leads to another series, or is of a deleted one, is given up there. */
    String free(String slug, Optional<Series> own, String field) {
        all.bySlug(slug)
                .filter(series -> !Optional.of(series).equals(own))
                .flatMap(series -> series.isDeleted() ? all.locked(slug) : Optional.of(series))
                .ifPresent(series -> {
                    if (!series.isDeleted()) {
                        throw taken(field);
                    }
                    all.purge(series);
                });
        all.forget(slug);
        return slug;
    }

    static Conflict taken(String field) {
        return new Conflict(
                "There is a series like that.", List.of(new FieldError(field, "is the name of another series")));
    }
}
