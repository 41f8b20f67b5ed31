package org.broadsheet.platform.http;

/** Tells the addresses that speak JSON from those of pages: {@code ApiAddress.includes(request.getRequestURI())}. */
public final class ApiAddress {
    /** The attribute of a request for an address of the API that is written otherwise, and so is none. */
    public static final String MISSPELT = ApiAddress.class.getName();

    private ApiAddress() {}

    /** Whether it belongs to the API, where cookies mean nothing. */
    public static boolean includes(String path) {
        return path.equals("/api") || path.startsWith("/api/");
    }

    /** Whether errors there are problem+json: in the API, and in what the desk's own scripts call. */
    public static boolean speaksJson(String path) {
        return includes(path) || path.startsWith("/desk/json/");
    }
}
