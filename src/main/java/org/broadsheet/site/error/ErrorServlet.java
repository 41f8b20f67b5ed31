package org.broadsheet.site.error;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.broadsheet.api.Json;
import org.broadsheet.api.Problem;
import org.broadsheet.platform.http.ApiAddress;
import org.broadsheet.platform.language.Messages;
import org.broadsheet.platform.language.Speech;
import org.broadsheet.platform.refusal.Refusal;
import org.broadsheet.platform.refusal.RefusalFilter;

/**
 * Gives an error of the container its form: problem+json where JSON is spoken, a page of the site elsewhere.
 *
 * <p>It also stands where no request comes to, behind the front page, because a server looks for a welcome file before each
 * request for "/" where no servlet has this address.
 */
@WebServlet({"/error", ""})
public class ErrorServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(ErrorServlet.class.getName());
    private static final String PAGE = "/WEB-INF/pages/site/error.xhtml";

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Integer status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (status == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        boolean misspelt = request.getAttribute(ApiAddress.MISSPELT) != null;
        if (misspelt || (address != null && ApiAddress.speaksJson(address.toString()))) {
            response.setContentType(Problem.JSON.toString());
            response.getOutputStream().write(Json.bytes(problem(status, request)));
            return;
        }
        try {
            request.getRequestDispatcher(PAGE).forward(new BareRequest(request), response);
        } catch (RuntimeException | ServletException failed) {
            LOG.log(Level.SEVERE, "The error page failed", failed);
            plain(status, response);
        }
    }

    private static Problem problem(int status, HttpServletRequest request) {
        return Optional.ofNullable((Refusal) request.getAttribute(RefusalFilter.ANSWERED))
                .filter(refusal -> refusal.status() == status)
                .map(Problem::of)
                .orElseGet(() -> Problem.of(status, "The request cannot be answered.", List.of()));
    }

    /** What is left when even the error page fails. */
    private static void plain(int status, HttpServletResponse response) throws IOException {
        response.reset();
        Speech.end();
        response.setStatus(status);
        response.setContentType("text/plain;charset=UTF-8");
        response.getOutputStream().write(Messages.text("site.error.500.text").getBytes(StandardCharsets.UTF_8));
    }
}
