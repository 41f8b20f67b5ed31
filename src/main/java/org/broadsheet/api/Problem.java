package org.broadsheet.api;

import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.broadsheet.platform.language.Messages;
import org.broadsheet.platform.refusal.FieldError;
import org.broadsheet.platform.refusal.Refusal;

/** A refusal as RFC 9457 has it: {@code Problem.of(refusal).response(headers)}. */
@JsonbPropertyOrder({"type", "title", "status", "detail", "errors"})
@JsonbNillable(false)
public record Problem(String type, String title, int status, String detail, List<FieldError> errors) {
    /** For {@code @Produces}: with JSON, where there is no body but that of a problem. */
    public static final String TYPE = "application/problem+json";

    public static final MediaType JSON = new MediaType("application", "problem+json");

    private static final Map<Integer, String> TITLES = Map.ofEntries(
            Map.entry(400, "Bad request"),
            Map.entry(401, "Authentication required"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "Not found"),
            Map.entry(405, "Method not allowed"),
            Map.entry(406, "Not acceptable"),
            Map.entry(409, "Conflict"),
            Map.entry(410, "Gone"),
            Map.entry(412, "Precondition failed"),
            Map.entry(413, "Content too large"),
            Map.entry(415, "Unsupported media type"),
            Map.entry(422, "Unprocessable content"),
            Map.entry(428, "Precondition required"),
            Map.entry(429, "Too many requests"),
            Map.entry(500, "Internal error"),
            Map.entry(503, "Service unavailable"));

    public static Problem of(Refusal refusal) {
        return of(refusal.status(), refusal.detail(), refusal.errors());
    }

    /**
     * A problem whose type says no more than its status (RFC 9457 section 4.2.1); in English for callers of the API, in the
     * person's language for the scripts of the desk.
     */
    public static Problem of(int status, String detail, List<FieldError> errors) {
        String title = TITLES.getOrDefault(status, status < 500 ? "Request refused" : "Server error");
        List<FieldError> said = errors.stream()
                .map(error -> new FieldError(error.field(), Messages.refusal(error.message())))
                .toList();
        return new Problem("about:blank", title, status, Messages.refusal(detail), said.isEmpty() ? null : said);
    }

    /** The answer that carries it, never cached. */
    public Response response(Map<String, String> headers) {
        Response.ResponseBuilder answer = Response.status(status).type(JSON).entity(this);
        headers.forEach(answer::header);
        return answer.header("Cache-Control", "no-store").build();
    }
}
