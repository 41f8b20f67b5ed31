package org.broadsheet.platform.route;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/** An answer that nothing is sent of before 1 MiB of it is there, so that a page which fails half-way can become an error page. */
final class WholeAnswer extends HttpServletResponseWrapper {
    private static final int SIZE = 1 << 20;

    WholeAnswer(HttpServletResponse response) {
        super(response);
        response.setBufferSize(SIZE);
    }

    @Override
    public void setBufferSize(int size) {
        // Faces asks for its own, which it also makes anew for each page.
    }
}
