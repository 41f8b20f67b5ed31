package org.broadsheet.site;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.broadsheet.platform.change.ChangeLog;
import org.broadsheet.platform.database.DatabaseFault;

/** {@code /livez}: the application has started; {@code /readyz}: the database answers too, else 503 with the reason in one line. */
@WebServlet({"/livez", "/readyz"})
public class HealthServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient ChangeLog log;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        String answer = "ok";
        if (request.getServletPath().equals("/readyz") && !isReady()) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.setHeader("Retry-After", "5");
            answer = "the database does not answer";
        }
        response.getOutputStream().write((answer + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private boolean isReady() {
        try {
            return log.last() >= 0;
        } catch (RuntimeException failed) {
            if (DatabaseFault.isAbsence(failed)) {
                return false;
            }
            throw failed;
        }
    }
}
