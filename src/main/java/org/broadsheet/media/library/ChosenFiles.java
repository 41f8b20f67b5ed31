package org.broadsheet.media.library;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.platform.refusal.TooLarge;

/** {@code ChosenFiles.of(request, "file", "…")}: what somebody chose in the file field of a form. */
final class ChosenFiles {
    private ChosenFiles() {}

    /**
     * The files of the field; a field without one is sent as a file without a name.
     *
     * @param bound what a request that is too large is told, as {@link TooLarge}
     */
    static List<Part> of(HttpServletRequest request, String field, String bound) throws IOException {
        try {
            return request.getParts().stream()
                    .filter(part -> part.getName().equals(field))
                    .filter(part -> part.getSubmittedFileName() != null
                            && !part.getSubmittedFileName().isBlank())
                    .toList();
        } catch (IllegalStateException tooLarge) {
            throw new TooLarge(bound);
        } catch (ServletException noMultipart) {
            throw new Invalid("The form has to be sent as multipart/form-data.");
        }
    }
}
