package org.broadsheet.api.description;

import static org.broadsheet.testing.ApiAnswer.header;

import java.net.http.HttpResponse;
import java.util.List;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Unique;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;

/** {@code new ProvokedRefusals(site).provoke(call)}: what every call refuses in the same way. */
record ProvokedRefusals(DescribedSite site) {
    /** What a call answers to who reads, to who may not, and to what is wrong in the same way everywhere. */
    void provoke(PromisedCall call) {
        String path = site.path(call.path(), "");
        String query = call.path().equals("/api/search") ? "?q=described" : "";
        String body = call.hasBody() ? "{" : "";
        String method = call.method();
        if (method.equals("GET") && !path.contains("/deliveries/")) {
            HttpResponse<String> answer = site.note(site.mine().get(path + query));
            site.note(site.mine("If-None-Match", header(answer, "ETag")).get(path + query));
            if (call.takes("after")) {
                site.note(site.mine().get(path + (query.isEmpty() ? "?" : query + "&") + "after="));
            }
        }
        if (call.promises("406")) {
            site.note(site.mine("Accept", "text/html").send(method, path + query, call.type(), body));
        }
        site.note(site.mine("If-Match", "*").send(method, path + "?nonsense=1", call.type(), body));
        if (call.takes("ifMatch")) {
            site.note(site.mine("If-Match", "no quotes")
                    .send(method, path, call.type(), call.hasBody() ? call.example() : ""));
        }
        site.note(Visitor.from(DescribedSite.ADDRESS)
                .with("Authorization", "Bearer nonsense")
                .send(method, path + query, call.type(), body));
        if (call.promises("401")) {
            String secured = call.path().equals("/api/articles")
                    ? "?status=draft"
                    : call.path().equals("/api/articles/{slug}") ? "?draft=true" : "";
            site.note(Visitor.from(DescribedSite.ADDRESS)
                    .send(
                            method,
                            path + (method.equals("GET") ? secured : ""),
                            call.type(),
                            // Who asks for a token is looked at after what they ask for.
                            call.path().equals("/api/tokens") && call.hasBody() ? call.example() : body));
        }
        if (call.promises("403")) {
            String secured = method.equals("GET")
                    ? call.path().equals("/api/articles")
                            ? "?status=draft"
                            : call.path().equals("/api/articles/{slug}") ? "?draft=true" : ""
                    : "";
            String whole = call.hasBody() ? call.example() : "";
            for (String scope : List.of("site:metrics", "articles:read")) {
                site.note(People.add(Role.AUTHOR)
                        .withToken(scope)
                        .with("If-Match", "*")
                        .send(method, path + secured, call.type(), whole));
            }
        }
        if (call.hasBody()) {
            site.note(site.mine("If-Match", "*")
                    .send(method, path, call.type(), call.type().startsWith("multipart") ? "--b--\r\n" : "{"));
            site.note(site.mine().send(method, path, "text/plain", "{}"));
            if (!call.type().startsWith("multipart")) {
                site.note(site.mine("If-Match", "*")
                        .send(method, path, call.type(), "{\"a\":\"" + "a".repeat(4_300_000) + "\"}"));
            }
        } else if (method.equals("GET")) {
            site.note(site.mine().get(path + (query.isEmpty() ? "?" : query + "&") + bad(call)));
        } else if (call.takes("idempotencyKey")) {
            site.note(site.mine("Idempotency-Key", "a".repeat(300)).send(method, path));
        }
        if (call.promises("404")) {
            site.note(
                    call.path().contains("{")
                            ? site.mine("If-Match", "*")
                                    .send(method, nowhere(call), call.type(), call.hasBody() ? call.example() : "")
                            : site.mine().get(path + (query.isEmpty() ? "?" : query + "&") + "page=99999"));
        }
        if (call.promises("412")) {
            site.note(site.mine("If-Match", "\"stale\"")
                    .send(method, path, call.type(), call.hasBody() ? call.example() : ""));
        }
        if (call.promises("428")) {
            site.note(site.mine().send(method, path, call.type(), call.example()));
        }
        if (call.promises("301") || call.promises("308")) {
            site.note(site.mine("If-Match", "*")
                    .send(method, site.path(call.path(), "old "), call.type(), call.hasBody() ? call.example() : ""));
        }
        if (call.promises("422")) {
            String key = Unique.name("key");
            Visitor again = call.path().equals("/api/tokens") ? DescribedSite.withPassword() : site.mine();
            site.note(again.with("Idempotency-Key", key).send(method, path, call.type(), "{"));
            site.note(again.with("Idempotency-Key", key).send(method, path, call.type(), "{ "));
        }
    }

    private static String bad(PromisedCall call) {
        return call.takes("perPage")
                ? "per_page=0"
                : call.takes("afterNumber") ? "after=x" : call.takes("fields") ? "fields=nonsense" : "nonsense=1";
    }

    /** The same of something that is not there, in what is there. */
    private String nowhere(PromisedCall call) {
        String path = call.path();
        return path.endsWith("}")
                ? site.path(path.substring(0, path.lastIndexOf('/')), "") + "/999999999"
                : path.replaceAll("\\{\\w+}", "nothing-like-that");
    }
}
