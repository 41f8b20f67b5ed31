package org.broadsheet.media.delivery;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.broadsheet.media.MediaAddress;
import org.broadsheet.media.picture.PictureFormat;

/** Serves pictures from the {@link MediaCache}: what an address names never changes, so browsers keep it for ever (RFC 8246). */
@WebServlet(MediaAddress.ROOT + "*")
public class MediaServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient MediaCache cache;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<MediaAddress> address = MediaAddress.parse(request.getRequestURI());
        Optional<MediaBytes> found = address.flatMap(cache::open);
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try (MediaBytes bytes = found.get()) {
            send(address.get(), bytes, request, response);
        }
    }

    private static void send(
            MediaAddress address, MediaBytes bytes, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String tag = "\"" + address.hash().substring(0, 32)
                + address.width().map(width -> "-" + width).orElse("") + "\"";
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setHeader("ETag", tag);
        if (isKnown(tag, request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(
                PictureFormat.ofEnding(address.ending()).orElseThrow().type());
        response.setHeader("Content-Disposition", "inline; filename=\"" + address.name() + "\"");
        response.setContentLengthLong(bytes.size());
        bytes.content().transferTo(response.getOutputStream());
    }

    /** Compares as RFC 9110 section 13.1.2 has it, weakly. */
    private static boolean isKnown(String tag, String sent) {
        return sent != null
                && Arrays.stream(sent.split(","))
                        .map(String::strip)
                        .anyMatch(known -> known.equals("*") || known.equals(tag) || known.equals("W/" + tag));
    }
}
