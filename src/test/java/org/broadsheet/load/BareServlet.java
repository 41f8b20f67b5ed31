package org.broadsheet.load;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code GET /bare} answers with the bytes of the file that {@code -Dbroadsheet.bare} names: the least that a servlet can do. */
@WebServlet(BareServlet.PATH)
public class BareServlet extends HttpServlet {
    static final String PATH = "/bare";
    static final String FILE = "broadsheet.bare";
    private static final long serialVersionUID = 1L;

    private transient byte[] bytes;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String file = System.getProperty(FILE);
        if (file == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (bytes == null) {
            bytes = Files.readAllBytes(Path.of(file));
        }
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Encoding", "gzip");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
