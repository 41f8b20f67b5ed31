package org.broadsheet.media.library;

import java.util.List;
import org.broadsheet.platform.language.Messages;
import org.broadsheet.platform.refusal.FieldError;
import org.broadsheet.platform.refusal.Refusal;
import org.broadsheet.platform.text.Plain;

/** Says of an uploaded file why it was not taken: {@code RefusedFile.sentences(fileName, refusal)}. */
final class RefusedFile {
    private static final int LONGEST_NAME = 60;

    private RefusedFile() {}

    static List<String> sentences(String fileName, Refusal refusal) {
        String name = shown(fileName);
        return refusal.errors().isEmpty()
                ? List.of(name + ": " + Messages.refusal(refusal.detail()))
                : refusal.errors().stream()
                        .map(error ->
                                Messages.text("form.sentence", Messages.ofField(new FieldError(name, error.message()))))
                        .toList();
    }

    /** The name without its path and what is no text, and not too long to be read. */
    private static String shown(String fileName) {
        String line =
                Plain.line(fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1));
        return line.length() <= LONGEST_NAME ? line : line.substring(0, LONGEST_NAME) + "…";
    }
}
