package org.broadsheet.article.appearance;

import java.util.List;

/** The fields of the editor for an {@link Appearance}. */
public class AppearanceForm {
    private String direction;
    private String canonical;
    private String description;
    private String image;

    public AppearanceForm(Appearance shown) {
        direction = shown.getDirection();
        canonical = shown.getCanonical();
        description = shown.getDescription();
        image = shown.getImage();
    }

    public Appearance appearance() {
        return new Appearance(direction, canonical, description, image);
    }

    /** What stands in the fields, to see whether something was typed. */
    public List<String> texts() {
        return List.of(direction, canonical, description, image);
    }

    /** Whether there is nothing to see behind the fold. */
    public boolean isBlank() {
        return canonical.isEmpty() && description.isEmpty() && image.isEmpty();
    }

    public String getDirection() {
        return direction;
    }

    public void setDirection(String direction) {
        this.direction = text(direction);
    }

    public String getCanonical() {
        return canonical;
    }

    public void setCanonical(String canonical) {
        this.canonical = text(canonical);
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = text(description);
    }

    public String getImage() {
        return image;
    }

    public void setImage(String image) {
        this.image = text(image);
    }

    private static String text(String sent) {
        return sent == null ? "" : sent;
    }
}
