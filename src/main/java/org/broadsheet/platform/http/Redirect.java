package org.broadsheet.platform.http;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;

/** Leads to a local path, which stays relative: the container would make it absolute with whatever the Host header says. */
public final class Redirect {
    private Redirect() {}

    public static void to(HttpServletResponse response, String path) {
        send(response, HttpServletResponse.SC_FOUND, path);
    }

    public static void to(FacesContext faces, String path) {
        to((HttpServletResponse) faces.getExternalContext().getResponse(), path);
        faces.responseComplete();
    }

    /** Has the browser send the same form to the path (RFC 9110 section 15.4.8). */
    public static void withForm(FacesContext faces, String path) {
        send(
                (HttpServletResponse) faces.getExternalContext().getResponse(),
                HttpServletResponse.SC_TEMPORARY_REDIRECT,
                path);
        faces.responseComplete();
    }

    /** The address has moved for good. */
    public static void forGood(FacesContext faces, String path) {
        forGood((HttpServletResponse) faces.getExternalContext().getResponse(), path);
        faces.responseComplete();
    }

    /** The same for a servlet. */
    public static void forGood(HttpServletResponse response, String path) {
        send(response, HttpServletResponse.SC_MOVED_PERMANENTLY, path);
    }

    private static void send(HttpServletResponse response, int status, String path) {
        response.setStatus(status);
        response.setHeader("Location", path);
    }
}
