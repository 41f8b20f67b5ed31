package org.broadsheet.platform.route;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.platform.setting.Settings;

/** What the address of the requested page says: {@code path.get("slug")} for the name in {@code /article/{slug}}. */
@RequestScoped
@Named("path")
public class PathValues {
    static final String ATTRIBUTE = PathValues.class.getName();
    static final String ADDRESS = ATTRIBUTE + ".address";

    @Inject
    HttpServletRequest request;

    @Inject
    Settings settings;

    @SuppressWarnings("unchecked") // The filter put it there.
    public Optional<String> get(String name) {
        Map<String, String> values = (Map<String, String>) request.getAttribute(ATTRIBUTE);
        return Optional.ofNullable(values).map(known -> known.get(name));
    }

    /** A query parameter. */
    public Optional<String> query(String name) {
        return Optional.ofNullable(request.getParameter(name));
    }

    /** The path and the query that the visitor asked for. */
    public String getAddress() {
        return Optional.ofNullable((String) request.getAttribute(ADDRESS)).orElse("/");
    }

    /** The absolute address of a local path. */
    public String absolute(String local) {
        return settings.absolute(local);
    }
}
