package org.broadsheet.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.broadsheet.platform.language.Messages;
import org.broadsheet.platform.route.PathValues;
import org.broadsheet.user.CurrentCaller;
import org.broadsheet.user.access.Role;

/** The parts of the desk, for each role those that it may open. */
@RequestScoped
@Named
public class DeskNav {
    private static final List<Part> PARTS = List.of(
            new Part("articles", "/desk", Role.AUTHOR),
            new Part("media", "/desk/media", Role.AUTHOR),
            new Part("calendar", "/desk/calendar", Role.AUTHOR),
            new Part("tags", "/desk/tags", Role.EDITOR),
            new Part("series", "/desk/series", Role.EDITOR),
            new Part("pages", "/desk/pages", Role.OWNER),
            new Part("users", "/desk/users", Role.OWNER),
            new Part("settings", "/desk/settings", Role.OWNER),
            new Part("audit", "/desk/audit", Role.OWNER),
            new Part("account", "/desk/account", Role.AUTHOR));

    @Inject
    CurrentCaller current;

    @Inject
    PathValues path;

    /** A part of the desk, and for whom it is. */
    public record Part(String name, String path, Role role) {
        public String getPath() {
            return path;
        }

        public String getTitle() {
            return Messages.text("desk." + name);
        }
    }

    public List<Part> getParts() {
        return current.find()
                .map(caller ->
                        PARTS.stream().filter(part -> caller.is(part.role())).toList())
                .orElse(List.of());
    }

    /** Where the visitor is, as {@code aria-current} has it; what is below no other part is below the articles, whose states are the pages. */
    public String current(Part part) {
        // Tokens are reached from the account, the navigation from the pages, webhooks from the settings.
        String address = path.getAddress()
                .replaceFirst("\\?.*", "")
                .replaceFirst("^/desk/tokens$", "/desk/account/tokens")
                .replaceFirst("^/desk/navigation$", "/desk/pages/navigation")
                .replaceFirst("^/desk/webhooks(?=/|$)", "/desk/settings/webhooks");
        if (part.equals(PARTS.get(0))) {
            return articles(address);
        }
        return address.equals(part.path()) ? "page" : Boolean.toString(address.startsWith(part.path() + "/"));
    }

    private static String articles(String address) {
        return Boolean.toString(PARTS.stream()
                .skip(1)
                .noneMatch(part -> address.equals(part.path()) || address.startsWith(part.path() + "/")));
    }
}
