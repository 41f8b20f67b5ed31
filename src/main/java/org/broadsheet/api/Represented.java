package org.broadsheet.api;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.broadsheet.platform.Sha256;
import org.broadsheet.platform.refusal.Stale;

/**
 * The representation of something that counts no versions: its {@code ETag} is a hash of what is shown (RFC 9110 section 8.8.3),
 * so that who has the one has the other. {@code Represented.answer(request, json)} reads,
 * {@code Represented.requireMatch(request, json)} comes before a write, where the row is locked.
 */
public final class Represented {
    private static final int HASH_DIGITS = 24;

    private Represented() {}

    /**
     * What a reader is answered, or {@link Stale} for another {@code If-Match}. Whether 304 is enough, {@link RepresentationFilter} knows,
     * who knows the encoding and so the {@code ETag} that is sent.
     */
    public static Response.ResponseBuilder answer(Request request, Record json) {
        EntityTag tag = tag(json);
        refuseStale(request, tag);
        return Response.ok(json).tag(tag);
    }

    /** Throws {@link Stale} where a reader asks for another version than the one that there is. */
    public static void refuseStale(Request request, EntityTag tag) {
        Response.ResponseBuilder answer = request.evaluatePreconditions(tag);
        if (answer != null && answer.build().getStatus() == Response.Status.PRECONDITION_FAILED.getStatusCode()) {
            throw stale();
        }
    }

    /** What a writer is answered, with the new {@code ETag}. */
    public static Response.ResponseBuilder written(Response.ResponseBuilder answer, Record json) {
        return answer.entity(json).tag(tag(json));
    }

    /** Throws {@link Stale} where the writer names another version than the one that there is. */
    public static void requireMatch(Request request, Record json) {
        if (request.evaluatePreconditions(tag(json)) != null) {
            throw stale();
        }
    }

    private static EntityTag tag(Record json) {
        return new EntityTag(Sha256.of(Json.bytes(json), HASH_DIGITS));
    }

    private static Stale stale() {
        return new Stale("It was changed since: read it again, and send its new ETag in If-Match.");
    }
}
