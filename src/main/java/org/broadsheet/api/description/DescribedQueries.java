package org.broadsheet.api.description;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.api.DeskEndpoint;

/** Gives each call of the API a {@link QueryFilter} of the parameters that are described of it, once, when JAX-RS starts. */
@Provider
@ApplicationScoped
public class DescribedQueries implements DynamicFeature {
    private Map<String, Set<String>> described = Map.of();

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Class<?> type = resource.getResourceClass();
        if (type.isAnnotationPresent(DeskEndpoint.class)) {
            return;
        }
        ApiCall.of(type, resource.getResourceMethod())
                .findFirst()
                .flatMap(call -> Optional.ofNullable(described().get(call.name())))
                .ifPresent(names -> context.register(new QueryFilter(names)));
    }

    private synchronized Map<String, Set<String>> described() {
        if (described.isEmpty()) {
            described = new DescriptionFiles().queries();
        }
        return described;
    }
}
