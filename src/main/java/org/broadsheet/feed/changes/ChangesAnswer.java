package org.broadsheet.feed.changes;

import jakarta.ws.rs.core.Response;
import org.broadsheet.platform.setting.Settings;

/** Gives what was found the form of an answer, also once the request is over for the server: {@code answer.to(found)}. */
record ChangesAnswer(ChangesAsked asked, Settings settings) {
    static final String PATH = "/api/changes";

    Response to(ChangesJson found) {
        String tag = '"' + "changes-" + asked.after() + "-" + found.last() + (asked.pictures() ? "-media" : "") + '"';
        Response.ResponseBuilder answer = Response.ok(found);
        // A full page: there may be more.
        if (found.last() - asked.after() >= asked.most()) {
            answer.header(
                    "Link",
                    "<" + settings.absolute(PATH) + "?after=" + found.last() + "&per_page=" + asked.most()
                            + ">; rel=\"next\"");
        }
        return answer.header("ETag", tag).build();
    }
}
