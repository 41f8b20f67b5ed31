package org.broadsheet.platform;

/** Tells the addresses of the API, which speak JSON, from those of pages: {@code ApiAddress.includes(request.getRequestURI())}. */
public final class ApiAddress {
    private ApiAddress() {}

    public static boolean includes(String path) {
        return path.equals("/api") || path.startsWith("/api/");
    }
}
