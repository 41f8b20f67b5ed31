package org.broadsheet.testing;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * {@code visitor.form("/login", "login").with("username", "owner").press("send")} posts what a browser would post: every field as
 * the page had it, those that were filled in, and the button.
 */
public final class Form {
    private final Visitor visitor;
    private final FormElement form;
    private final List<Map.Entry<String, String>> fields = new ArrayList<>();

    Form(Visitor visitor, FormElement form) {
        this.visitor = visitor;
        this.form = form;
        // jsoup counts all buttons in; a browser sends the one that was pressed.
        Set<String> buttons =
                Set.copyOf(form.select("button, input[type=submit]").eachAttr("name"));
        form.formData().stream()
                .filter(field -> !buttons.contains(field.key()))
                .forEach(field -> fields.add(Map.entry(field.key(), field.value())));
    }

    /** The same, filled in anew. */
    public Form again() {
        return new Form(visitor, form);
    }

    /** The names of its fields, hidden ones included, and not those of its buttons. */
    public Set<String> names() {
        return fields.stream().map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The names of its buttons. */
    public List<String> buttons() {
        return form.select("button[name], input[type=submit][name]").eachAttr("name");
    }

    /** What the field holds now, to look at or to forge hidden ones. */
    public List<String> values(String field) {
        return fields.stream()
                .filter(entry -> entry.getKey().equals(field))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Fills the field in; several values are several choices, none is none. */
    public Form with(String field, String... values) {
        fields.removeIf(entry -> entry.getKey().equals(field));
        for (String value : values) {
            fields.add(Map.entry(field, value));
        }
        return this;
    }

    /** Posts with the button of that name or with that text, which must be there. */
    public HttpResponse<String> press(String button) {
        Element pressed = form.select("button, input[type=submit]").stream()
                .filter(candidate -> candidate.attr("name").equals(button)
                        || candidate.text().equals(button)
                        || candidate.val().equals(button))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The form " + form.id() + " has no button " + button));
        return with(pressed.attr("name"), pressed.val()).submit();
    }

    public HttpResponse<String> submit() {
        return sendTo(form.absUrl("action"));
    }

    /** Sends the same to another address, as a browser does when it is told to (307). */
    public HttpResponse<String> sendTo(String address) {
        String body = fields.stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return visitor.send(visitor.request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
