package org.broadsheet.platform.form;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.platform.refusal.Refusal;
import org.broadsheet.platform.refusal.TooManyAttempts;

/** What the beans of pages with forms say besides the page: {@code PageAnswer.current().setStatus(404)}. */
public final class PageAnswer {
    private PageAnswer() {}

    public static HttpServletResponse current() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }

    /** The page of a link that works once: it is kept nowhere, and its address is told to nobody. */
    public static void ofSecretLink(boolean open) {
        current().setHeader("Cache-Control", "no-store");
        current().setHeader("Referrer-Policy", "no-referrer");
        if (!open) {
            current().setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Brings the form back with what was wrong; what is not there, or not for the caller, is a page of its own. */
    public static void refuse(Refusal refusal) {
        if (refusal.status() == HttpServletResponse.SC_FORBIDDEN
                || refusal.status() == HttpServletResponse.SC_NOT_FOUND) {
            throw refusal;
        }
        if (refusal instanceof TooManyAttempts tooMany) {
            tooMany.tell(current());
        }
        RefusedForm.show(refusal);
    }

    /** What was chosen from a list; nothing, which only a crafted form sends, is {@link Invalid} at the field. */
    public static <T> T chosen(String field, T choice) {
        return Optional.ofNullable(choice).orElseThrow(() -> new Invalid(field, "has to be one of those offered"));
    }

    /** The number that a button of a list stands for; anything else is {@link NotFound}. */
    public static long number(Optional<String> value) {
        return value.filter(text -> text.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElseThrow(() -> new NotFound("There is nothing of this number."));
    }
}
