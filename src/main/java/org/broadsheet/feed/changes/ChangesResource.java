package org.broadsheet.feed.changes;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import org.broadsheet.platform.list.Page;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.platform.setting.Settings;
import org.broadsheet.user.CurrentCaller;
import org.broadsheet.user.access.Operation;

/** {@code /api/changes}: the delta feed; {@code wait} has it answer when something changes. */
@Path("changes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ChangesResource {
    private static final int MOST = 100;
    private static final int LONGEST_WAIT = 30;

    @Inject
    ReaderChanges changes;

    @Inject
    ChangeWaiters waiters;

    @Inject
    CurrentCaller current;

    @Inject
    Settings settings;

    @GET
    public void list(@Context UriInfo uri, @Suspended AsyncResponse answer) {
        MultivaluedMap<String, String> query = uri.getQueryParameters();
        int most = Page.number("per_page", query.getFirst("per_page"), MOST, MOST);
        int wait = seconds(query.getFirst("wait"));
        boolean pictures =
                current.find().filter(caller -> caller.may(Operation.SEE_MEDIA)).isPresent();
        ChangesAsked asked = new ChangesAsked(after(query.getFirst("after")), most, pictures);
        ChangesAnswer form = new ChangesAnswer(asked, settings);
        ChangesJson found = changes.read(asked);
        if (found.items().isEmpty() && found.last() == asked.after() && wait > 0) {
            waiters.hold(form, current.counted(), wait, answer);
        } else {
            answer.resume(form.to(found));
        }
    }

    private long after(String text) {
        if (text == null) {
            return 0;
        }
        if (text.equals("now")) {
            return changes.last();
        }
        if (!text.matches("\\d{1,18}")) {
            throw new Invalid("after", "has to be the number of a change, 0 for the first, or now");
        }
        return Long.parseLong(text);
    }

    private static int seconds(String text) {
        if (text == null) {
            return 0;
        }
        if (!text.matches("\\d{1,2}") || Integer.parseInt(text) > LONGEST_WAIT) {
            throw new Invalid("wait", "has to be a whole number of seconds from 0 to " + LONGEST_WAIT);
        }
        return Integer.parseInt(text);
    }
}
