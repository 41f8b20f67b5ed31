package org.broadsheet.platform.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address of a page, read from a line of {@code WEB-INF/routes.txt} such as
 * {@code GET,POST /article/{slug}/edit article/editor/edit login}.
 *
 * @param view the page below {@code WEB-INF/pages}, without its ending; with a slash before it, the path of a servlet
 * @param login whether only those who are logged in see it
 */
record Route(Set<String> methods, Pattern path, List<String> names, String view, boolean login) {
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    static Route of(String line) {
        String[] columns = line.strip().split("\\s+", -1);
        List<String> names = new ArrayList<>();
        StringBuilder path = new StringBuilder();
        Matcher matcher = NAME.matcher(columns[1]);
        int end = 0;
        while (matcher.find()) {
            path.append(Pattern.quote(columns[1].substring(end, matcher.start())))
                    .append("([^/]+)");
            names.add(matcher.group(1));
            end = matcher.end();
        }
        path.append(Pattern.quote(columns[1].substring(end)));
        return new Route(
                Set.of(columns[0].split(",")),
                Pattern.compile(path.toString()),
                List.copyOf(names),
                columns[2],
                columns.length > 3 && columns[3].equals("login"));
    }

    /** The values of the names in the path, or nothing where it is another route's. */
    Optional<Map<String, String>> match(String address) {
        Matcher matcher = path.matcher(address);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> values = new TreeMap<>();
        for (int i = 0; i < names.size(); i++) {
            values.put(names.get(i), matcher.group(i + 1));
        }
        return Optional.of(values);
    }

    /** Whether a servlet answers it, not a page. */
    boolean isServed() {
        return view.startsWith("/");
    }

    boolean takes(String method) {
        return methods.contains(method.equals("HEAD") ? "GET" : method);
    }
}
