package org.broadsheet.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Set;
import org.broadsheet.platform.http.AcceptedJson;

/**
 * Has {@code Accept} mean what RFC 9110 says where JAX-RS chooses the method: a weight of 0 is a refusal, and who takes problems alone is
 * answered wherever there is nothing else to say.
 *
 * <p>Such a caller may read, and is refused only what turned out to have a body; what writes and would answer with one is refused before
 * it does.
 */
@Provider
@PreMatching
@ApplicationScoped
public class AcceptFilter implements ContainerRequestFilter, ContainerResponseFilter {
    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final String PROBLEMS_ALONE = AcceptFilter.class.getName();

    /** Made by no resource, so that JAX-RS finds out what else is wrong before it says 406. */
    private static final String NOTHING_OF_OURS = "nothing/of-ours";

    @Override
    public void filter(ContainerRequestContext context) {
        AcceptedJson accepted = AcceptedJson.of(context.getHeaderString(HttpHeaders.ACCEPT));
        boolean problemsAlone = accepted.problem() && !accepted.json();
        boolean reading = READING.contains(context.getMethod());
        if (problemsAlone && reading) {
            context.setProperty(PROBLEMS_ALONE, true);
        }
        context.getHeaders().putSingle(HttpHeaders.ACCEPT, taken(context.getMethod(), accepted, reading));
    }

    private static String taken(String method, AcceptedJson accepted, boolean reading) {
        if (method.equals(HttpMethod.OPTIONS)) {
            return MediaType.WILDCARD; // answered without a body
        }
        if (accepted.json() || (accepted.problem() && reading)) {
            return MediaType.APPLICATION_JSON;
        }
        return accepted.problem() ? Problem.TYPE : NOTHING_OF_OURS;
    }

    @Override
    public void filter(ContainerRequestContext context, ContainerResponseContext answer) {
        if (context.getProperty(PROBLEMS_ALONE) != null && answer.getStatus() < 300 && answer.hasEntity()) {
            answer.getHeaders().clear();
            answer.setStatus(406);
            answer.setEntity(
                    Problem.of(406, ProblemMapper.detail(406), List.of()), answer.getEntityAnnotations(), Problem.JSON);
        }
    }
}
