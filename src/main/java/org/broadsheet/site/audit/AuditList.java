package org.broadsheet.site.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.broadsheet.platform.language.Messages;
import org.broadsheet.platform.list.Page;
import org.broadsheet.platform.refusal.FieldError;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.platform.route.PathValues;
import org.broadsheet.site.Site;
import org.broadsheet.user.CurrentCaller;
import org.broadsheet.user.access.Operation;
import org.broadsheet.user.audit.AuditAddresses;
import org.broadsheet.user.audit.AuditEntry;
import org.broadsheet.user.audit.AuditFilter;
import org.broadsheet.user.audit.AuditLog;

/** Who did what, when, from where, for owners; the filters are in the address. */
@RequestScoped
@Named
public class AuditList {
    private static final int PAGE_SIZE = 50;
    private static final List<String> FILTERS = List.of("actor", "action", "from", "to", "q");

    @Inject
    AuditLog audit;

    @Inject
    CurrentCaller current;

    @Inject
    PathValues path;

    @Inject
    Site site;

    private Page<AuditEntry> page;
    private List<FieldError> errors = List.of();

    public void load() {
        current.require().require(Operation.READ_AUDIT);
        try {
            AuditFilter filter = AuditQuery.filter(path::query, site.getTimeZone());
            page = audit.list(filter, Page.Request.named(path.query("page"), PAGE_SIZE));
        } catch (Invalid invalid) {
            errors = invalid.errors();
            page = new Page<>(List.of(), 0, 1, PAGE_SIZE);
        }
    }

    public Page<AuditEntry> getPage() {
        return page;
    }

    /** What the address says of the filter. */
    public String value(String filter) {
        return path.query(filter).orElse("");
    }

    /** What is wrong with the filter, or an empty text. */
    public String error(String filter) {
        return errors.stream()
                .filter(error -> error.field().equals(filter))
                .map(error -> Messages.sentence(error.message()))
                .collect(Collectors.joining(" "));
    }

    /** The filters as the part of an address after the question mark, each followed by an ampersand. */
    public String getQuery() {
        return FILTERS.stream()
                .filter(filter -> !value(filter).isEmpty())
                .map(filter -> filter + "=" + URLEncoder.encode(value(filter), StandardCharsets.UTF_8) + "&")
                .collect(Collectors.joining());
    }

    /** For how many days an entry says from where. */
    public int getAddressDays() {
        return AuditAddresses.DAYS_KEPT;
    }

    public boolean isFiltered() {
        return !getQuery().isEmpty();
    }
}
