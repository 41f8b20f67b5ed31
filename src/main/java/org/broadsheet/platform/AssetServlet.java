package org.broadsheet.platform;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Serves {@link Assets}: what has one address for ever may be kept for ever (RFC 8246). */
@WebServlet(Assets.ROOT + "*")
public class AssetServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Assets assets;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Assets.Asset> found = assets.at(request.getRequestURI());
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Assets.Asset asset = found.get();
        response.setContentType(asset.type());
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        boolean compressed = asset.gzip().isPresent()
                && AcceptEncoding.of(request.getHeader("Accept-Encoding")).gzip();
        // An address holds a hash of all that there is, and so never names anything else.
        Validator validator = new Validator(request.getRequestURI());
        response.setHeader("ETag", validator.header(compressed));
        if (asset.gzip().isPresent()) {
            response.setHeader("Vary", "Accept-Encoding");
        }
        if (validator.isKnown(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        if (compressed) {
            response.setHeader("Content-Encoding", "gzip");
        }
        byte[] body = compressed ? asset.gzip().get() : asset.bytes();
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
