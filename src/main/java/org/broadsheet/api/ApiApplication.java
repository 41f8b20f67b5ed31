package org.broadsheet.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** The JSON API; resources live with their feature and are found by their annotations. */
@ApplicationPath("api")
public class ApiApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Endpoints.which(resource -> !resource.isAnnotationPresent(DeskEndpoint.class));
    }

    /** Jersey would describe all resources to strangers, in XML. Other servers do not know the property and need none. */
    @Override
    public Map<String, Object> getProperties() {
        return Endpoints.PROPERTIES;
    }
}
