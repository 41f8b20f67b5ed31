package org.broadsheet.platform.asset;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.broadsheet.platform.http.AcceptEncoding;
import org.broadsheet.platform.http.Validator;

/**
 * Serves {@link Assets}: what has one address for ever may be kept for ever (RFC 8246). The icons have a second one, which browsers
 * and others ask for of themselves.
 */
@WebServlet({Assets.ROOT + "*", "/favicon.ico", "/icon.svg"})
public class AssetServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String A_DAY = "public, max-age=86400";

    @Inject
    transient Assets assets;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String address = request.getRequestURI();
        boolean lasting = address.startsWith(Assets.ROOT);
        Optional<Assets.Asset> found = lasting
                ? assets.at(address)
                : assets.file(request.getServletPath().substring(1));
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Assets.Asset asset = found.get();
        response.setHeader("Cache-Control", lasting ? FOR_EVER : A_DAY);
        // An address that lasts holds a hash of all that there is, and so never names anything else.
        send(asset, lasting ? new Validator(address) : Validator.of(null, asset.bytes()), request, response);
    }

    private static void send(
            Assets.Asset asset, Validator validator, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean compressed = asset.gzip().isPresent()
                && AcceptEncoding.of(request.getHeader("Accept-Encoding")).gzip();
        response.setHeader("ETag", validator.header(compressed));
        if (asset.gzip().isPresent()) {
            response.setHeader("Vary", "Accept-Encoding");
        }
        if (validator.isKnown(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(asset.type());
        if (compressed) {
            response.setHeader("Content-Encoding", "gzip");
        }
        byte[] body = compressed ? asset.gzip().get() : asset.bytes();
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
