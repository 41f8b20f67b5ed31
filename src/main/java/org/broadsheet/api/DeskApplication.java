package org.broadsheet.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** What the scripts of the desk's own pages call, in JSON, by the session of the page: every resource that is a {@link DeskEndpoint}. */
@ApplicationPath("desk/json")
public class DeskApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Endpoints.which(resource -> resource.isAnnotationPresent(DeskEndpoint.class));
    }

    @Override
    public Map<String, Object> getProperties() {
        return Endpoints.PROPERTIES;
    }
}
