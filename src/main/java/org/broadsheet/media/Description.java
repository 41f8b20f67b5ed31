package org.broadsheet.media;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.platform.refusal.FieldError;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.platform.text.Plain;

/**
 * What people say of a picture: {@code Description.checked(alt, x, y)}.
 *
 * @param alt what those hear who do not see it; empty where it only decorates
 * @param focalX where to look, from 0 at the left to 1 at the right
 * @param focalY the same, from 0 at the top to 1 at the bottom
 */
public record Description(String alt, double focalX, double focalY) {
    public static final int LONGEST_ALT = 500;

    private static final double MIDDLE = 0.5;

    /** An alternative text, for a picture to be looked at in its middle. */
    public static Description of(String alt) {
        return checked(alt, MIDDLE, MIDDLE);
    }

    public static Description checked(String alt, double focalX, double focalY) {
        String line = Plain.line(alt);
        List<FieldError> errors = new ArrayList<>();
        if (line.length() > LONGEST_ALT) {
            errors.add(new FieldError("alt", "has at most " + LONGEST_ALT + " characters"));
        } else if (!Plain.isStorable(line)) {
            errors.add(new FieldError("alt", "holds a character that is not text"));
        }
        requireShare("focal_x", focalX, errors);
        requireShare("focal_y", focalY, errors);
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        return new Description(line, focalX, focalY);
    }

    private static void requireShare(String field, double value, List<FieldError> errors) {
        if (!(value >= 0 && value <= 1)) {
            errors.add(new FieldError(field, "has to be a number from 0 to 100"));
        }
    }
}
