package org.broadsheet.media.library;

import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.broadsheet.media.Description;
import org.broadsheet.platform.refusal.Invalid;

/** A form with a picture in its field {@code file} and a description in {@code alt}; any other field is refused. */
record PictureForm(String fileName, InputStream content, String alt) {
    private static final int LONGEST_FIELD = 4 * Description.LONGEST_ALT;

    /**
     * Reads it.
     *
     * @param parts null where there was no body at all
     */
    static PictureForm of(List<EntityPart> parts) throws IOException {
        EntityPart file = null;
        String alt = "";
        for (EntityPart part : Objects.requireNonNullElse(parts, List.<EntityPart>of())) {
            switch (Objects.requireNonNullElse(part.getName(), "")) {
                case "file" -> file = part;
                case "alt" -> alt = text(part);
                case "" -> throw new Invalid("The form has a part without a name.");
                default -> throw new Invalid(part.getName(), "is not a field of this form");
            }
        }
        if (file == null) {
            throw new Invalid("file", "is missing");
        }
        return new PictureForm(file.getFileName().orElse("picture"), file.getContent(), alt);
    }

    private static String text(EntityPart part) throws IOException {
        try (InputStream content = part.getContent()) {
            return new String(content.readNBytes(LONGEST_FIELD), StandardCharsets.UTF_8);
        }
    }
}
