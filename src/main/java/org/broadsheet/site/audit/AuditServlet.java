package org.broadsheet.site.audit;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.broadsheet.platform.http.Redirect;
import org.broadsheet.site.Site;
import org.broadsheet.user.CurrentCaller;
import org.broadsheet.user.User;
import org.broadsheet.user.access.Operation;
import org.broadsheet.user.audit.AuditEntry;
import org.broadsheet.user.audit.AuditFilter;
import org.broadsheet.user.audit.AuditLog;

/** {@code /desk/audit.csv}: the audit as a table for other programs, with the filters of the page, the newest 100,000 rows of it. */
@WebServlet("/desk/audit.csv")
public class AuditServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 100_000;
    private static final int AT_ONCE = 1_000;

    @Inject
    transient AuditLog audit;

    @Inject
    transient CurrentCaller current;

    @Inject
    transient Site site;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!current.isLoggedIn()) {
            Redirect.to(response, "/login?next=/desk/audit");
            return;
        }
        current.require().require(Operation.READ_AUDIT);
        AuditFilter filter =
                AuditQuery.filter(name -> Optional.ofNullable(request.getParameter(name)), site.getTimeZone());
        response.setContentType("text/csv;charset=UTF-8;header=present");
        response.setHeader("Content-Disposition", "attachment; filename=\"audit.csv\"");
        response.setHeader("Cache-Control", "private, no-store");
        try (Writer writer =
                new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8))) {
            write(filter, writer);
        }
    }

    /** Batch by batch, so that the memory it takes does not grow with what is asked for. */
    private void write(AuditFilter filter, Writer writer) throws IOException {
        writer.write(CsvLine.of("time", "username", "address", "action", "subject", "label", "note"));
        Optional<AuditEntry> last = Optional.empty();
        int rows = 0;
        List<AuditEntry> batch;
        do {
            batch = audit.before(last, filter, AT_ONCE);
            for (AuditEntry entry : batch) {
                writer.write(line(entry));
            }
            rows += batch.size();
            last = batch.stream().reduce((earlier, later) -> later);
        } while (batch.size() == AT_ONCE && rows < MOST);
    }

    private static String line(AuditEntry entry) {
        return CsvLine.of(
                entry.getHappenedAt().toInstant().toString(),
                Optional.ofNullable(entry.getActor()).map(User::getUsername).orElse(""),
                Optional.ofNullable(entry.getAddress()).orElse(""),
                entry.getAction(),
                entry.getSubject(),
                entry.getLabel(),
                entry.getNote());
    }
}
