package org.broadsheet.platform.route;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.broadsheet.platform.form.OtherForm;
import org.broadsheet.platform.http.Redirect;
import org.broadsheet.platform.refusal.TooLarge;

/**
 * What stood in a form that was sent when its session had ended: the login page carries it along in hidden fields, and sends it
 * on after the login.
 *
 * <p>There the form comes back with what was typed. It is only shown: whatever it asks for, {@code FormGuard} has it sent again.
 * Files and passwords are not kept, and nothing of what a page of another site sends.
 */
public final class KeptForm {
    /** Begins the names of the hidden fields. */
    static final String PREFIX = "kept.";

    private static final String ATTRIBUTE = KeptForm.class.getName();
    private static final String RETURNED = ATTRIBUTE + ".returned";
    private static final String LOGIN_VIEW = "user/login";
    private static final String LOGIN = "/login?next=";
    private static final int TYPED = 12;
    private static final Pattern WORDS = Pattern.compile("\\S\\s+\\S");
    private static final int MOST_FIELDS = 1000;
    private static final int MOST_CHARACTERS = 1_000_000;

    /** Fields that hold a password, besides those that say so in their name. */
    private static final Set<String> SECRETS = Set.of("current", "confirm");

    private static final Set<String> OF_ITS_SESSION = Set.of("form_token");

    private final List<Field> fields;

    private KeptForm(List<Field> fields) {
        this.fields = fields;
    }

    /** A hidden field. */
    public record Field(String name, String value) {
        public String getName() {
            return name;
        }

        public String getValue() {
            return value;
        }
    }

    /** Has somebody log in who wants an address; a form that they sent to it goes along. */
    static void askForLogin(String wanted, HttpServletRequest request, HttpServletResponse response, boolean own)
            throws IOException, ServletException {
        String login = LOGIN + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
        KeptForm form = own && request.getMethod().equals("POST") ? sent(request) : new KeptForm(List.of());
        if (form.fields.isEmpty()) {
            Redirect.to(response, login);
            return;
        }
        request.setAttribute(ATTRIBUTE, form);
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("WWW-Authenticate", "Session");
        RouteFilter.show(
                LOGIN_VIEW, Map.of(), login, new OtherForm(request, "GET", Map.of("next", List.of(wanted))), response);
    }

    /** What the login page has to carry along. */
    public static List<Field> carried(HttpServletRequest request, boolean own) {
        if (request.getAttribute(ATTRIBUTE) instanceof KeptForm form) {
            return List.copyOf(form.fields);
        }
        return own && isKept(request) ? List.copyOf(sent(request).fields) : List.of();
    }

    /** The request as it was before the login came between, if one did. */
    static HttpServletRequest returned(HttpServletRequest request, boolean own) {
        if (!own || !isKept(request)) {
            return request;
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (Field field : sent(request).fields) {
            values.computeIfAbsent(field.name().substring(PREFIX.length()), name -> new ArrayList<>())
                    .add(field.value());
        }
        request.setAttribute(RETURNED, true);
        return new OtherForm(request, "POST", values);
    }

    /** Whether the form was sent before somebody logged in again. */
    public static boolean isReturned(HttpServletRequest request) {
        return request.getAttribute(RETURNED) != null;
    }

    /** Whether a form field holds a password by its name. */
    static boolean isSecret(String name) {
        return SECRETS.contains(name) || name.toLowerCase(Locale.ROOT).contains("password");
    }

    /**
     * What somebody typed in a form of this site that cannot be taken, to be copied from the page that says so: texts of some
     * length, the longest first, and nothing that is long for a machine only.
     */
    public static List<Field> typed(HttpServletRequest request, boolean own) {
        if (!own || !request.getMethod().equals("POST")) {
            return List.of();
        }
        List<Field> typed = new ArrayList<>();
        long characters = 0;
        for (Map.Entry<String, String[]> parameter : request.getParameterMap().entrySet()) {
            String sent = parameter.getKey();
            String name = sent.startsWith(PREFIX) ? sent.substring(PREFIX.length()) : sent;
            if (isSecret(name) || OF_ITS_SESSION.contains(name) || name.startsWith("jakarta.faces.")) {
                continue;
            }
            for (String value : parameter.getValue()) {
                characters += value.length();
                if (value.length() >= TYPED && WORDS.matcher(value.strip()).find()) {
                    typed.add(new Field(name, value));
                }
            }
        }
        typed.sort(
                Comparator.comparingInt((Field field) -> field.value().length()).reversed());
        return characters > MOST_CHARACTERS ? List.of() : List.copyOf(typed);
    }

    private static boolean isKept(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && request.getParameterMap().keySet().stream().anyMatch(name -> name.startsWith(PREFIX));
    }

    /** What was kept before, or else all that was sent. */
    private static KeptForm sent(HttpServletRequest request) {
        boolean again = isKept(request);
        List<Field> fields = new ArrayList<>();
        long characters = 0;
        for (Map.Entry<String, String[]> parameter : request.getParameterMap().entrySet()) {
            String name = parameter.getKey();
            if (again != name.startsWith(PREFIX) || isSecret(name) || OF_ITS_SESSION.contains(name)) {
                continue;
            }
            for (String value : parameter.getValue()) {
                fields.add(new Field(again ? name : PREFIX + name, value));
                characters += name.length() + value.length();
            }
        }
        if (fields.size() > MOST_FIELDS || characters > MOST_CHARACTERS) {
            throw new TooLarge("Your session has ended, and the form is too large to be kept while you log in.");
        }
        return new KeptForm(List.copyOf(fields));
    }
}
