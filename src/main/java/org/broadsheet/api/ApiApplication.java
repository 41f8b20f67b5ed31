package org.broadsheet.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The JSON API; resources live with their feature and are found by their annotations. */
@ApplicationPath("api")
public class ApiApplication extends Application {}
