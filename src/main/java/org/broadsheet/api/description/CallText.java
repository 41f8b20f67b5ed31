package org.broadsheet.api.description;

import java.util.List;

/**
 * A call as people read of it; what is HTML is safe as it is.
 *
 * @param id its anchor
 * @param access {@code anyone}, {@code token} or {@code password}
 * @param fields of its body
 * @param command for a shell
 */
public record CallText(
        String id,
        String method,
        String path,
        String summary,
        String html,
        String access,
        List<FieldText> parameters,
        List<FieldText> fields,
        String command,
        List<ReplyText> answers) {

    /** A parameter or a field. */
    public record FieldText(String name, String type, boolean required, String html) {}

    /** An answer, with an example of its body or an empty one. */
    public record ReplyText(String status, String html, String example) {}
}
