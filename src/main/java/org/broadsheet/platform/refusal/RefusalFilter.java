package org.broadsheet.platform.refusal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.broadsheet.platform.http.ApiAddress;

/** Makes an error page of the meaning that was thrown below a page: {@link Refusal} keeps its status, the rest is 500. */
public class RefusalFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    /** The attribute of a request that is refused outside the API's resources, for what gives the answer its form. */
    public static final String ANSWERED = RefusalFilter.class.getName();

    private static final Logger LOG = Logger.getLogger(RefusalFilter.class.getName());

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            Optional<Refusal> before = Optional.ofNullable((Refusal) request.getAttribute(Refusal.class.getName()));
            if (before.isPresent() && !ApiAddress.speaksJson(request.getRequestURI())) {
                throw before.get();
            }
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException thrown) {
            if (response.isCommitted()) {
                throw thrown;
            }
            Optional<Refusal> refusal = Refusals.in(thrown);
            if (refusal.isPresent()) {
                send(refusal.get(), request, response);
                return;
            }
            LOG.log(Level.SEVERE, "A page failed", thrown);
            response.resetBuffer();
            response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }

    /** Answers with the status, the headers and the error page or the problem of the refusal. */
    public static void send(Refusal refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.resetBuffer();
        request.setAttribute(ANSWERED, refusal);
        refusal.headers().forEach(response::setHeader);
        response.sendError(refusal.status());
    }
}
