package org.broadsheet.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Refuses, before it is read, a body that is larger than any form or JSON of this site, with an answer in the site's form. */
public class BodyLimit extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final long LARGEST = 10L * 1024 * 1024;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getContentLengthLong() > LARGEST) {
            throw new TooLarge("A request has at most 10 MB.");
        }
        chain.doFilter(request, response);
    }
}
