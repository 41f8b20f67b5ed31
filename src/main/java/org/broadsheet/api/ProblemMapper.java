package org.broadsheet.api;

import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.broadsheet.platform.refusal.Refusal;
import org.broadsheet.platform.refusal.Refusals;

/** The one mapper: whatever is thrown under {@code /api} becomes a {@link Problem}. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());
    private static final Map<Integer, String> DETAILS = Map.of(
            404, "There is nothing at this address.",
            405, "This address does not take that method; see Allow.",
            406, "This address answers with application/json.",
            415, "This address does not take a body of that media type.");

    @Context
    Request request;

    @Override
    public Response toResponse(Throwable thrown) {
        Optional<Refusal> refusal = Refusals.in(thrown);
        if (refusal.isPresent()) {
            return Problem.of(refusal.get()).response(refusal.get().headers());
        }
        if (thrown instanceof RedirectionException elsewhere) {
            return elsewhere.getResponse();
        }
        if (thrown instanceof WebApplicationException web) {
            return of(web);
        }
        if (thrown instanceof JsonException || thrown instanceof JsonbException) {
            return problem(400, "The body is not well-formed JSON.", Map.of());
        }
        if (thrown instanceof ProcessingException) {
            return problem(400, "A header or the body is not well-formed.", Map.of());
        }
        LOG.log(Level.SEVERE, "A request to the API failed", thrown);
        return problem(500, "Something failed on our side; it was logged.", Map.of());
    }

    private Response of(WebApplicationException web) {
        int status = web.getResponse().getStatus();
        return problem(status, detail(status), headers(web));
    }

    static String detail(int status) {
        return DETAILS.getOrDefault(status, "The request cannot be answered.");
    }

    private Map<String, String> headers(WebApplicationException web) {
        Object allow = web.getResponse().getHeaders().getFirst(HttpHeaders.ALLOW);
        if (web instanceof NotAllowedException && allow != null) {
            return Map.of("Allow", complete(allow.toString()));
        }
        // RFC 5789 section 2.2; there is one kind of patch in all of the API.
        return web instanceof NotSupportedException && request != null && "PATCH".equals(request.getMethod())
                ? Map.of("Accept-Patch", JsonReader.MERGE_PATCH)
                : Map.of();
    }

    /** Jersey answers HEAD wherever it answers GET, but does not say so. */
    private static String complete(String allow) {
        return Pattern.compile("\\bGET\\b").matcher(allow).find() ? allow + ", HEAD" : allow;
    }

    private static Response problem(int status, String detail, Map<String, String> headers) {
        return Problem.of(status, detail, List.of()).response(headers);
    }
}
