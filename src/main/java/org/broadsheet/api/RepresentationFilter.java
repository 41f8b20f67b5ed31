package org.broadsheet.api;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.platform.http.AcceptEncoding;
import org.broadsheet.platform.http.ApiAddress;
import org.broadsheet.platform.http.Gzip;
import org.broadsheet.platform.http.Validator;

/**
 * Makes of every answer of the API a whole representation (RFC 9110, RFC 9111): with a strong {@code ETag} of its bytes where the resource
 * gives none, 304 for who has it, {@code Last-Modified} where it tells a time, {@code Cache-Control} and {@code Vary} for who asks, and
 * compressed for who accepts that.
 *
 * <p>A {@code Last-Modified} is for people: within its second more can change, and what an article shows of others is not in it, so that
 * {@code If-None-Match} alone decides.
 */
@Provider
@Priority(100) // after all others: they are called from the highest number down
@ApplicationScoped
public class RepresentationFilter implements ContainerResponseFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD");

    /** Below, the head of the answer outweighs what is saved. */
    private static final int SMALL = 1024;

    /** RFC 9110 section 5.6.7; Java's own form leaves the zero of a day's number out. */
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    @Override
    public void filter(ContainerRequestContext context, ContainerResponseContext answer) {
        // Of what JAX-RS hands over alone: a request that waited is answered where CDI knows of none.
        if (!ApiAddress.includes(context.getUriInfo().getBaseUri().getPath())) {
            return;
        }
        boolean known = context.getHeaderString(HttpHeaders.AUTHORIZATION) != null;
        boolean read = READING.contains(context.getMethod());
        if (context.getMethod().equals("OPTIONS") && answer.getStatus() == 200) {
            tellMethods(answer);
        }
        Optional<byte[]> bytes = bytes(answer.getEntity());
        if (answer.getEntity() instanceof Record sent) {
            Secretless.note(context, sent);
        }
        MultivaluedMap<String, Object> headers = answer.getHeaders();
        if (read && answer.getStatus() < 400) {
            headers.computeIfAbsent(
                    HttpHeaders.CACHE_CONTROL, name -> List.of(known ? "private, no-cache" : "no-cache"));
        } else {
            headers.computeIfAbsent(HttpHeaders.CACHE_CONTROL, name -> List.of("no-store"));
        }
        headers.putSingle(HttpHeaders.VARY, vary(headers.get(HttpHeaders.VARY), known || !read));
        if (bytes.isPresent()) {
            send(context, answer, bytes.get(), read && answer.getStatus() == 200);
        }
    }

    private static void send(
            ContainerRequestContext context, ContainerResponseContext answer, byte[] body, boolean conditional) {
        MultivaluedMap<String, Object> headers = answer.getHeaders();
        boolean compresses = body.length >= SMALL
                && headers.get(HttpHeaders.CONTENT_ENCODING) == null
                && AcceptEncoding.of(context.getHeaderString(HttpHeaders.ACCEPT_ENCODING))
                        .gzip();
        Object given = headers.getFirst(HttpHeaders.ETAG);
        if (conditional || given != null) {
            Validator validator = Validator.of(given == null ? null : answer.getHeaderString(HttpHeaders.ETAG), body);
            headers.putSingle(HttpHeaders.ETAG, validator.header(compresses));
            if (conditional) {
                changedAt(answer.getEntity()).ifPresent(time -> headers.putSingle(HttpHeaders.LAST_MODIFIED, time));
                if (validator.isKnown(context.getHeaderString(HttpHeaders.IF_NONE_MATCH))) {
                    answer.setStatus(304);
                    answer.setEntity(null);
                    return;
                }
            }
        }
        if (compresses) {
            headers.putSingle(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        MediaType type = Optional.ofNullable(answer.getMediaType()).orElse(MediaType.APPLICATION_JSON_TYPE);
        answer.setEntity(compresses ? Gzip.of(body) : body, answer.getEntityAnnotations(), type);
    }

    /** What may be done here, in the header alone: Jersey would list it in a body too. */
    private static void tellMethods(ContainerResponseContext answer) {
        answer.setStatus(204);
        answer.setEntity(null);
        answer.getHeaders().remove(HttpHeaders.CONTENT_LENGTH);
        answer.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        String allowed = String.valueOf(answer.getHeaderString(HttpHeaders.ALLOW));
        if (allowed.contains("PATCH")) {
            answer.getHeaders().putSingle("Accept-Patch", "application/merge-patch+json");
        }
    }

    /** A map is a record of which {@link Sparse} left something. */
    private static Optional<byte[]> bytes(Object entity) {
        if (entity instanceof Record || entity instanceof Map) {
            return Optional.of(Json.bytes(entity));
        }
        if (entity instanceof String text) {
            return Optional.of(text.getBytes(StandardCharsets.UTF_8));
        }
        return entity instanceof byte[] bytes ? Optional.of(bytes) : Optional.empty();
    }

    /** When it was changed last, by the name that all records have for that. */
    private static Optional<String> changedAt(Object entity) {
        if (entity instanceof Map<?, ?> some) {
            return some.get("updated_at") instanceof OffsetDateTime time
                    ? Optional.of(HTTP_DATE.format(time.withOffsetSameInstant(ZoneOffset.UTC)))
                    : Optional.empty();
        }
        return entity instanceof Record whole ? changedAt(whole) : Optional.empty();
    }

    private static Optional<String> changedAt(Record shown) {
        for (var component : shown.getClass().getRecordComponents()) {
            if (component.getName().equals("updatedAt") && component.getType() == OffsetDateTime.class) {
                try {
                    return Optional.ofNullable(
                                    (OffsetDateTime) component.getAccessor().invoke(shown))
                            .map(time -> HTTP_DATE.format(time.withOffsetSameInstant(ZoneOffset.UTC)));
                } catch (ReflectiveOperationException closed) {
                    throw new IllegalStateException("A record on the wire has to be public", closed);
                }
            }
        }
        return Optional.empty();
    }

    /** What the answer depends on; that of a page with a token, on whose it is too. */
    private static String vary(Collection<Object> given, boolean ofOrigin) {
        Set<String> names = new LinkedHashSet<>(List.of(HttpHeaders.ACCEPT_ENCODING, HttpHeaders.AUTHORIZATION));
        if (ofOrigin) {
            names.add("Origin");
        }
        if (given != null) {
            given.forEach(line -> names.addAll(List.of(line.toString().split("\\s*,\\s*", -1))));
        }
        return String.join(", ", names);
    }
}
