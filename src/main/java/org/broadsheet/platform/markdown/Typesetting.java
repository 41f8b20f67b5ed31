package org.broadsheet.platform.markdown;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/**
 * Makes of Markdown what readers see: {@code typesetting.render("body", text)}, which is {@link Markdown} with all that is known
 * of its pictures.
 */
@ApplicationScoped
public class Typesetting {
    @Inject
    Markdown markdown;

    @Inject
    Event<Illustrated> illustrated;

    /** Safe HTML that shows pictures; whoever knows more of them puts that into it. */
    public static final class Illustrated {
        private String html;

        public Illustrated(String html) {
            this.html = html;
        }

        public String html() {
            return html;
        }

        public void become(String completed) {
            html = completed;
        }
    }

    /** Renders the text of the named field, or refuses it as {@link org.broadsheet.platform.refusal.Invalid} where it breaks a bound. */
    public Rendered render(String field, String text) {
        Rendered rendered = markdown.render(field, text);
        if (!rendered.html().contains("<img ")) {
            return rendered;
        }
        Illustrated pictures = new Illustrated(rendered.html());
        illustrated.fire(pictures);
        return new Rendered(pictures.html(), rendered.readingMinutes());
    }
}
