package org.broadsheet.platform;

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

/**
 * Refuses, before it is read, a body that is larger than any form or JSON of this site, with an answer in the site's form; one that
 * does not say how large it is, once more of it has been read. Where pictures are uploaded, a body may be larger if it says that
 * it holds files.
 */
public class BodyLimit extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final long LARGEST = 10L * 1024 * 1024;
    private static final long LARGEST_UPLOAD = 25L * 1024 * 1024;
    private static final Set<String> BODILESS = Set.of("GET", "HEAD");
    private static final List<String> UPLOADS = List.of("/api/media", "/desk/");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean upload = isUpload(request);
        long most = upload ? LARGEST_UPLOAD : LARGEST;
        String rule = upload ? "An upload has at most 25 MB, and each picture 20 MB." : "A request has at most 10 MB.";
        long announced = request.getContentLengthLong();
        if (announced > most) {
            throw new TooLarge(rule);
        }
        boolean endless = announced < 0 && !BODILESS.contains(request.getMethod());
        chain.doFilter(endless ? bounded(request, most, rule) : request, response);
    }

    private static HttpServletRequest bounded(HttpServletRequest request, long most, String rule) throws IOException {
        HttpServletRequest bounded = new BoundedRequest(request, most, rule);
        return ChunkedForm.is(request) ? ChunkedForm.read(bounded) : bounded;
    }

    private static boolean isUpload(HttpServletRequest request) {
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        return type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")
                && UPLOADS.stream().anyMatch(request.getRequestURI()::startsWith);
    }
}
