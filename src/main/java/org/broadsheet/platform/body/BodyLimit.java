package org.broadsheet.platform.body;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.platform.http.ApiAddress;
import org.broadsheet.platform.refusal.TooLarge;

/**
 * Refuses, before it is read, a body that is larger than any form or JSON of this site, with an answer in the site's form; one that
 * does not say how large it is, or is compressed, once more of it has been read. Where pictures are uploaded, a body may be larger if
 * it says that it holds files. What the API is sent may be compressed by gzip.
 */
public class BodyLimit extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Set<String> BODILESS = Set.of("GET", "HEAD");
    private static final List<String> UPLOADS = List.of("/api/media", "/desk/");
    private static final long MEGABYTE = 1024L * 1024;

    private enum Bound {
        JSON(4, "A JSON body has at most 4 MB."),
        FORM(10, "A request has at most 10 MB."),
        UPLOAD(25, "An upload has at most 25 MB, and each picture 20 MB.");

        private final long most;
        private final String rule;

        Bound(int megabytes, String rule) {
            this.most = megabytes * MEGABYTE;
            this.rule = rule;
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (BODILESS.contains(request.getMethod())) {
            chain.doFilter(request, response);
            return;
        }
        boolean api = ApiAddress.includes(request.getRequestURI());
        Bound bound = isUpload(request) ? Bound.UPLOAD : api ? Bound.JSON : Bound.FORM;
        if (request.getContentLengthLong() > bound.most) {
            throw new TooLarge(bound.rule);
        }
        HttpServletRequest sent = api ? BodyCoding.decoded(request) : request;
        // The API's bodies may break off, and say so; what a form announced is read by the container.
        boolean read = api || sent.getContentLengthLong() < 0;
        HttpServletRequest taken = read ? new BoundedRequest(sent, bound.most, bound.rule) : sent;
        chain.doFilter(read && !api && ChunkedForm.is(sent) ? ChunkedForm.read(taken) : taken, response);
    }

    private static boolean isUpload(HttpServletRequest request) {
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        return type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")
                && UPLOADS.stream().anyMatch(request.getRequestURI()::startsWith);
    }
}
