package org.broadsheet.article.appearance;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.media.library.MediaLibrary;
import org.broadsheet.platform.refusal.FieldError;
import org.broadsheet.platform.text.Plain;

/**
 * What a text tells besides its words, as somebody wrote it: {@code appearance.normal().check(errors)}. It never changes; two that
 * say the same are equal.
 */
@Embeddable
public class Appearance {
    static final int LONGEST_ADDRESS = 2000;
    static final int LONGEST_DESCRIPTION = 300;

    private static final String AUTO = "auto";
    private static final Set<String> DIRECTIONS = Set.of(AUTO, "ltr", "rtl");

    private String direction;
    private String canonical;
    private String description;

    @Column(name = "social_image")
    private String image;

    protected Appearance() {}

    /**
     * @param direction {@code auto}, {@code ltr} or {@code rtl}, as HTML has it
     * @param canonical the address of the original, or empty where this is it
     * @param description what search engines show; the summary where it is empty
     * @param image the picture that a link to the article is shown with, or empty
     */
    public Appearance(String direction, String canonical, String description, String image) {
        this.direction = direction;
        this.canonical = canonical;
        this.description = description;
        this.image = image;
    }

    /** What a text has that nobody said anything about. */
    public static Appearance plain() {
        return new Appearance(AUTO, "", "", "");
    }

    /** The same for another row. */
    public Appearance copy() {
        return new Appearance(direction, canonical, description, image);
    }

    /** The same without blanks that mean nothing. */
    public Appearance normal() {
        String way = direction.strip().toLowerCase(Locale.ROOT);
        return new Appearance(way.isEmpty() ? AUTO : way, canonical.strip(), Plain.line(description), image.strip());
    }

    /** Adds what breaks a rule, by field. */
    public void check(List<FieldError> errors) {
        if (!DIRECTIONS.contains(direction)) {
            errors.add(new FieldError("direction", "has to be auto, ltr or rtl"));
        }
        if (!canonical.isEmpty() && !WebAddress.isOne(canonical, LONGEST_ADDRESS, "http", "https")) {
            errors.add(new FieldError(
                    "canonical",
                    "has to be a whole address that begins with https:// or http://, of at most " + LONGEST_ADDRESS
                            + " characters"));
        }
        if (description.length() > LONGEST_DESCRIPTION) {
            errors.add(new FieldError("description", "has at most " + LONGEST_DESCRIPTION + " characters"));
        } else if (!Plain.isStorable(description)) {
            errors.add(new FieldError("description", "holds a character that is not text"));
        }
        if (!image.isEmpty() && !MediaLibrary.isAddress(image) && !WebAddress.isOne(image, LONGEST_ADDRESS, "https")) {
            errors.add(new FieldError(
                    "image",
                    "has to be the address of a picture of this site, as its page in the library shows it, or one that begins"
                            + " with https://"));
        }
    }

    public String getDirection() {
        return direction;
    }

    public String getCanonical() {
        return canonical;
    }

    public String getDescription() {
        return description;
    }

    public String getImage() {
        return image;
    }

    /** Whether the picture is one of this site's own. */
    public boolean isOwnImage() {
        return image.startsWith("/");
    }

    /** What the library knows the picture by; nothing where it is not of the library. */
    public Optional<String> imageHash() {
        return MediaLibrary.hash(image);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Appearance that
                && Objects.equals(direction, that.direction)
                && Objects.equals(canonical, that.canonical)
                && Objects.equals(description, that.description)
                && Objects.equals(image, that.image);
    }

    @Override
    public int hashCode() {
        return Objects.hash(direction, canonical, description, image);
    }

    @Override
    public String toString() {
        return direction + " " + canonical + " " + description + " " + image;
    }
}
