package org.broadsheet.platform.form;

import jakarta.faces.context.FacesContext;
import jakarta.faces.render.ResponseStateManager;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request to Faces whose view state is always the stateless one, whatever was sent.
 *
 * <p>All views are transient: nothing waits on the server for a form to come back, so none can expire. A view state that
 * somebody made up would still send Faces looking for it; here it is noted instead, and the form is refused with what was
 * typed in it.
 */
public final class StatelessForms extends HttpServletRequestWrapper {
    private static final String PARAMETER = ResponseStateManager.VIEW_STATE_PARAM;
    private static final String STATELESS = "stateless";
    private static final String FORGED = StatelessForms.class.getName();

    private final boolean post;

    public StatelessForms(HttpServletRequest request) {
        super(request);
        post = request.getMethod().equals("POST");
        String sent = request.getParameter(PARAMETER);
        if (sent != null && !sent.equals(STATELESS)) {
            request.setAttribute(FORGED, true);
        }
    }

    public static boolean isForged(FacesContext faces) {
        return faces.getExternalContext().getRequestMap().containsKey(FORGED);
    }

    @Override
    public String getParameter(String name) {
        String sent = super.getParameter(name);
        return name.equals(PARAMETER) && sent != null ? state() : sent;
    }

    @Override
    public String[] getParameterValues(String name) {
        String[] sent = super.getParameterValues(name);
        if (!name.equals(PARAMETER) || sent == null) {
            return sent;
        }
        return post ? new String[] {STATELESS} : null;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        Map<String, String[]> sent = new LinkedHashMap<>(super.getParameterMap());
        if (post) {
            sent.replace(PARAMETER, new String[] {STATELESS});
        } else {
            sent.remove(PARAMETER);
        }
        return sent;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    /** Only a form that was sent comes back: an address with a view state in it is an address like others. */
    private String state() {
        return post ? STATELESS : null;
    }
}
