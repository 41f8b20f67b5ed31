package org.broadsheet.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadsheet.api.JsonFields;
import org.broadsheet.platform.refusal.FieldError;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.site.navigation.Navigation;
import org.broadsheet.site.navigation.NavigationLink;
import org.broadsheet.site.setting.Origins;
import org.broadsheet.site.setting.PublicationRule;
import org.broadsheet.site.setting.SiteSettings;

/**
 * What an owner wants to be changed of the site: {@code SitePatch.sent(fields).of(settings, hosts)}.
 *
 * @param texts what is typed over, by the name of the field in the API
 * @param logo the address of a picture of the library, or empty for none
 * @param navigation in its order, or empty for that of a new site
 */
record SitePatch(
        Map<String, String> texts,
        Optional<Set<PublicationRule>> rules,
        Optional<String> logo,
        Optional<List<NavigationLink>> navigation) {
    /** The fields of the settings, as the API and the form call them. */
    private static final Map<String, String> NAMES = Map.of(
            "name", "name",
            "description", "description",
            "language", "language",
            "time_zone", "timeZone",
            "page_size", "pageSize",
            "licence", "licence",
            "origins", "origins",
            "hub", "hub");

    /** The patch, or {@link Invalid} by field. */
    static SitePatch sent(JsonFields fields) {
        Optional<Set<PublicationRule>> rules = rules(fields);
        Map<String, Optional<String>> texts =
                NAMES.keySet().stream().collect(Collectors.toMap(name -> name, name -> text(fields, name)));
        Optional<String> logo = fields.patched("logo");
        Optional<List<NavigationLink>> navigation = navigation(fields);
        fields.finish();
        return new SitePatch(
                texts.entrySet().stream()
                        .filter(text -> text.getValue().isPresent())
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, text -> text.getValue().get())),
                rules,
                logo,
                navigation);
    }

    private static Optional<String> text(JsonFields fields, String name) {
        if (name.equals("origins")) {
            return origins(fields);
        }
        if (!name.equals("page_size")) {
            return fields.patched(name);
        }
        Optional<String> size = fields.number(name).map(String::valueOf);
        return fields.has(name) ? Optional.of(size.orElse("")) : size;
    }

    private static Optional<String> origins(JsonFields fields) {
        Optional<String> text = Origins.listed(fields.texts("origins").orElse(List.of()));
        if (text.isEmpty()) {
            fields.refuse("origins", Origins.REFUSAL);
        }
        return text.filter(typed -> fields.has("origins"));
    }

    private static Optional<Set<PublicationRule>> rules(JsonFields fields) {
        List<String> words = fields.texts("rules").orElse(List.of());
        Set<PublicationRule> rules = PublicationRule.which(rule -> words.contains(rule.word()));
        if (rules.size() < words.size()) {
            fields.refuse("rules", "has to name rules that there are, each once");
        }
        return fields.has("rules") ? Optional.of(rules) : Optional.empty();
    }

    private static Optional<List<NavigationLink>> navigation(JsonFields fields) {
        List<NavigationLink> links = fields.objects("navigation").orElse(List.of()).stream()
                .map(SitePatch::link)
                .toList();
        return fields.has("navigation") ? Optional.of(links) : Optional.empty();
    }

    private static NavigationLink link(JsonFields link) {
        NavigationLink sent = new NavigationLink(
                link.text("title").orElse(""), link.text("path").orElse(""));
        link.finish();
        return sent;
    }

    /**
     * The settings with what is typed over, or {@link Invalid} by field, as the API calls it.
     *
     * @param inside the hosts of the deployer's network that may be told something
     */
    SiteSettings of(SiteSettings before, Set<String> inside) {
        Map<String, String> fields = before.fields();
        texts.forEach((name, text) -> fields.put(NAMES.get(name), text));
        try {
            return SiteSettings.typed(fields, rules.orElse(before.rules()), inside);
        } catch (Invalid invalid) {
            throw new Invalid(invalid.errors().stream()
                    .map(error -> new FieldError(sentAs(error.field()), error.message()))
                    .toList());
        }
    }

    /** The navigation, or {@link Invalid} by place and field. */
    Optional<List<NavigationLink>> links() {
        try {
            return navigation.map(Navigation::checked);
        } catch (Invalid invalid) {
            throw new Invalid(invalid.errors().stream()
                    .map(error -> new FieldError(
                            error.field()
                                    .replaceFirst("title-(\\d+)", "navigation[$1].title")
                                    .replaceFirst("address-(\\d+)", "navigation[$1].path"),
                            error.message()))
                    .toList());
        }
    }

    private static String sentAs(String field) {
        return NAMES.entrySet().stream()
                .filter(name -> name.getValue().equals(field))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(field);
    }
}
