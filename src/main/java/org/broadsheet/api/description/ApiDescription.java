package org.broadsheet.api.description;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import org.broadsheet.api.ApiApplication;
import org.broadsheet.platform.setting.Settings;

/** The document of this site's API: {@code description.document()}, made once. */
@ApplicationScoped
public class ApiDescription {
    @Inject
    Settings settings;

    private volatile JsonObject document;

    public JsonObject document() {
        if (document == null) {
            List<ApiCall> calls = new ApiApplication()
                    .getClasses().stream().flatMap(ApiCall::of).toList();
            document = new ApiDocument(new DescriptionFiles()).of(calls, settings.absolute(""));
        }
        return document;
    }
}
