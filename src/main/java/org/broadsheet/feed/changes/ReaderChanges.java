package org.broadsheet.feed.changes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import org.broadsheet.platform.change.ChangeLog;
import org.broadsheet.platform.change.ChangeRetention;
import org.broadsheet.platform.change.LoggedChange;
import org.broadsheet.platform.change.SeenChanges;
import org.broadsheet.platform.refusal.Gone;

/**
 * What changed for readers after a number: {@code changes.read(asked)}. {@link Gone} where that can't be told any more, because
 * the rows were taken away or the database was put back to an earlier day.
 */
@ApplicationScoped
public class ReaderChanges {
    private static final Set<String> TOLD = Set.of("article", "author", "media", "page", "series", "site", "tag");

    @Inject
    ChangeLog log;

    @Inject
    SeenChanges seen;

    @Transactional
    ChangesJson read(ChangesAsked asked) {
        List<LoggedChange> rows = log.after(asked.after(), asked.most());
        if (rows.isEmpty() ? log.last() < asked.after() : rows.get(0).getNumber() > asked.after() + 1) {
            throw new Gone("What changed since then is not known any more: changes are kept for "
                    + ChangeRetention.DAYS_KEPT + " days. Start over: ask with after=now and keep its last,"
                    + " then read the lists, then follow the changes after that number.");
        }
        seen.tell(rows);
        List<ChangeJson> items = rows.stream()
                .filter(ReaderChanges::isTold)
                .map(ChangeJson::of)
                .map(change -> asked.pictures() ? change : change.withoutHash())
                .toList();
        return new ChangesJson(
                items,
                rows.isEmpty() ? asked.after() : rows.get(rows.size() - 1).getNumber());
    }

    /** Whether it is about something that readers know of. */
    public static boolean isTold(LoggedChange logged) {
        return TOLD.contains(logged.change().kind().replaceFirst("\\..*", ""));
    }

    long last() {
        return log.last();
    }
}
