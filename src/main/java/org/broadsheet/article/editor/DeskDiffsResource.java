package org.broadsheet.article.editor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.broadsheet.api.DeskEndpoint;
import org.broadsheet.api.JsonFields;
import org.broadsheet.platform.markdown.Markdown;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.platform.text.TextDiff;

/** {@code /desk/json/diffs}: what a text that the browser kept has changed. */
@Path("diffs")
@DeskEndpoint
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DeskDiffsResource {
    /** A difference, line by line. */
    public record DiffJson(List<LineJson> lines) {}

    /** A line of a difference. */
    public record LineJson(String kind, List<WordsJson> words) {
        static LineJson of(TextDiff.DiffLine line) {
            return new LineJson(
                    line.getWord(),
                    line.words().stream()
                            .map(words -> new WordsJson(word(words.kind()), words.text()))
                            .toList());
        }
    }

    /** Words of one kind. */
    public record WordsJson(String kind, String text) {}

    @POST
    public Response compare(JsonFields sent) {
        JsonFields fields = JsonFields.orNone(sent);
        String before = bounded(fields, "before");
        String after = bounded(fields, "after");
        fields.finish();
        List<LineJson> lines =
                TextDiff.of(before, after).stream().map(LineJson::of).toList();
        return Response.ok(new DiffJson(lines))
                .header("Cache-Control", "no-store")
                .build();
    }

    private static String bounded(JsonFields fields, String name) {
        String text = fields.text(name).orElse("");
        if (text.length() > 2 * Markdown.LONGEST_TEXT) {
            throw new Invalid(name, "is too long to be compared");
        }
        return text;
    }

    private static String word(TextDiff.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
