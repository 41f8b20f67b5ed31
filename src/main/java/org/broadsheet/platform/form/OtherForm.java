package org.broadsheet.platform.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A request whose parameters are others than those that were sent: {@code new OtherForm(request, "POST", parameters)}. */
public final class OtherForm extends HttpServletRequestWrapper {
    private final String method;
    private final Map<String, String[]> parameters = new LinkedHashMap<>();

    public OtherForm(HttpServletRequest request, String method, Map<String, List<String>> parameters) {
        super(request);
        this.method = method;
        parameters.forEach((name, values) -> this.parameters.put(name, values.toArray(String[]::new)));
    }

    @Override
    public String getMethod() {
        return method;
    }

    @Override
    public String getParameter(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String[] getParameterValues(String name) {
        return parameters.get(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(parameters);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }
}
