package org.broadsheet.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;

/**
 * {@code Visitor.from("203.0.113.7").get("/")} asks the site as a browser at that address would, without its comforts: redirects
 * are not followed, cookies are kept and sent, nothing is cached.
 */
public final class Visitor {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final Map<String, String> headers = new TreeMap<>();
    private final Map<String, String> cookies = new TreeMap<>();
    private final URI site = SiteUnderTest.current().url();

    private Visitor() {}

    /** The site believes the address because it trusts the loopback proxy that the tests stand for. */
    public static Visitor from(String address) {
        return new Visitor().with("X-Forwarded-For", address);
    }

    /** Sends this header with every request from now on, for example {@code Authorization} or {@code Accept}. */
    public Visitor with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** The cookies held now; changing them is what an attacker would do. */
    public Map<String, String> cookies() {
        return cookies;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** The answer as it comes, for what {@link RawAnswer} looks at. */
    HttpResponse<byte[]> bytes(String path) {
        try {
            return CLIENT.send(request(path).GET().build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<String> delete(String path) {
        return send(request(path).DELETE());
    }

    /** A body that does not say what it is. */
    public HttpResponse<String> sendUntyped(String method, String path, String body) {
        return send(request(path).method(method, BodyPublishers.ofString(body)));
    }

    /** Any method with a body, for example {@code send("POST", "/api/articles", "application/json", json)}. */
    public HttpResponse<String> send(String method, String path, String contentType, String body) {
        return send(request(path).header("Content-Type", contentType).method(method, BodyPublishers.ofString(body)));
    }

    /** The same with bytes as they are, for what no text can be. */
    public HttpResponse<String> send(String method, String path, String contentType, byte[] body) {
        return send(request(path).header("Content-Type", contentType).method(method, BodyPublishers.ofByteArray(body)));
    }

    /** Any method without a body and without a content type, for example {@code send("HEAD", "/")}. */
    public HttpResponse<String> send(String method, String path) {
        return send(request(path).method(method, BodyPublishers.noBody()));
    }

    public HttpResponse<String> post(String path, String json) {
        return send("POST", path, "application/json", json);
    }

    public HttpResponse<String> put(String path, String json) {
        return send("PUT", path, "application/json", json);
    }

    /** Gets the page and takes the form with that id or name from it, as it is filled in, hidden fields included. */
    public Form form(String path, String name) {
        HttpResponse<String> page = get(path);
        if (page.statusCode() != 200) {
            throw new AssertionError(path + " has no form " + name + ": " + page.statusCode());
        }
        return formIn(page, name);
    }

    /** Takes the form with that id or name from a page that was answered. */
    public Form formIn(HttpResponse<String> page, String name) {
        return Jsoup.parse(page.body(), page.uri().toString()).getElementsByTag("form").stream()
                .filter(form -> form.id().equals(name) || form.attr("name").equals(name))
                .findFirst()
                .map(form -> new Form(this, (FormElement) form))
                .orElseThrow(() -> new AssertionError(page.uri() + " has no form " + name));
    }

    /** All forms of the page that are posted. */
    public List<Form> forms(String path) {
        HttpResponse<String> page = get(path);
        return Jsoup.parse(page.body(), page.uri().toString()).select("form[method=post]").stream()
                .map(form -> new Form(this, (FormElement) form))
                .toList();
    }

    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(site.resolve(path)).timeout(Duration.ofSeconds(30));
        headers.forEach(request::setHeader);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").stream()
                    .flatMap(header -> HttpCookie.parse(header).stream())
                    .forEach(this::keep);
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(HttpCookie cookie) {
        if (cookie.getMaxAge() == 0) {
            cookies.remove(cookie.getName());
        } else {
            cookies.put(cookie.getName(), cookie.getValue());
        }
    }
}
