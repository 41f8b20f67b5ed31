package org.broadsheet.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The JSON API; resources live with their feature and are found by their annotations. */
@ApplicationPath("api")
public class ApiApplication extends Application {
    /** Jersey would describe all resources to strangers, in XML. Other servers do not know the property and need none. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
