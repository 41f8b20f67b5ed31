package org.broadsheet.user.login;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.broadsheet.platform.http.Redirect;
import org.broadsheet.user.session.Doorkeeper;
import org.broadsheet.user.session.FormToken;

/**
 * {@code POST /logout} from a form of this site ends the browser's session; nothing else does. The browser forgets the pages of the
 * session too, which it would show the next person at a shared computer who goes back (Clear Site Data, section 3.1).
 */
@WebServlet("/logout")
public class LogoutServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Doorkeeper door;

    @Inject
    transient FormToken token;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!token.isSent()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        door.letOut(response);
        response.setHeader("Clear-Site-Data", "\"cache\"");
        Redirect.to(response, "/");
    }
}
