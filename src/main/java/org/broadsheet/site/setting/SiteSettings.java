package org.broadsheet.site.setting;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.broadsheet.platform.outside.OutsideAddress;
import org.broadsheet.platform.refusal.FieldError;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.platform.text.Plain;

/**
 * What the owner decides while the site is up: {@code SiteSettings.of(entries)}, each under its name in the table of settings.
 *
 * @param language a language tag (BCP 47)
 * @param pageSize articles on a page of a list
 * @param licence what readers may do with what is published
 * @param rules what an article has to be before it is published
 * @param origins whose pages may call the API with a token
 * @param hub where feed readers are told of news (WebSub), or empty
 */
public record SiteSettings(
        String name,
        String description,
        String language,
        ZoneId timeZone,
        int pageSize,
        Licence licence,
        Set<PublicationRule> rules,
        Origins origins,
        String hub) {
    public static final String NAME = "site.name";
    static final String DEFAULT_PAGE_SIZE = "20";
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_DESCRIPTION = 500;
    private static final int LONGEST_LANGUAGE = 35;

    /** The settings that the entries say; what they do not say has its default. */
    public static SiteSettings of(Map<String, String> entries, String firstName) {
        return new SiteSettings(
                entries.getOrDefault(NAME, firstName),
                entries.getOrDefault("site.description", ""),
                entries.getOrDefault("site.language", "en"),
                ZoneId.of(entries.getOrDefault("site.time_zone", "UTC")),
                Integer.parseInt(entries.getOrDefault("site.page_size", DEFAULT_PAGE_SIZE)),
                Licence.of(entries.getOrDefault("site.licence", "")).orElse(Licence.NONE),
                PublicationRule.of(entries),
                Origins.typed(entries.getOrDefault("site.origins", "")).orElse(Origins.NONE),
                entries.getOrDefault("site.hub", ""));
    }

    /**
     * The settings as they were typed, or {@link Invalid} by field.
     *
     * @param inside the hosts of the deployer's network that may be told something
     */
    public static SiteSettings typed(Map<String, String> fields, Set<PublicationRule> rules, Set<String> inside) {
        List<FieldError> errors = new ArrayList<>();
        String name = Plain.line(fields.getOrDefault("name", ""));
        if (name.isEmpty() || name.length() > LONGEST_NAME || !Plain.isStorable(name)) {
            errors.add(new FieldError("name", "has to have 1 to " + LONGEST_NAME + " characters"));
        }
        String description = Plain.line(fields.getOrDefault("description", ""));
        if (description.length() > LONGEST_DESCRIPTION || !Plain.isStorable(description)) {
            errors.add(new FieldError("description", "has at most " + LONGEST_DESCRIPTION + " characters"));
        }
        String language = fields.getOrDefault("language", "").strip();
        if (!isLanguage(language)) {
            errors.add(new FieldError("language", "has to be a language tag such as en or pt-BR"));
        }
        String timeZone = fields.getOrDefault("timeZone", "").strip();
        if (!isTimeZone(timeZone)) {
            errors.add(new FieldError("timeZone", "has to be the name of a time zone such as Europe/Berlin"));
        }
        String pageSize = fields.getOrDefault("pageSize", "").strip();
        if (!pageSize.matches("[5-9]|[1-4]\\d|50")) {
            errors.add(new FieldError("pageSize", "has to be a whole number from 5 to 50"));
        }
        Optional<Licence> licence = Licence.of(fields.getOrDefault("licence", Licence.NONE.getWord()));
        if (licence.isEmpty()) {
            errors.add(new FieldError("licence", "has to be one of the list"));
        }
        Optional<Origins> origins = Origins.typed(fields.getOrDefault("origins", ""));
        if (origins.isEmpty()) {
            errors.add(new FieldError("origins", Origins.REFUSAL));
        }
        String hub = hub(fields.getOrDefault("hub", ""), inside, errors);
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        return new SiteSettings(
                name,
                description,
                language,
                ZoneId.of(timeZone),
                Integer.parseInt(pageSize),
                licence.orElseThrow(),
                rules,
                origins.orElseThrow(),
                hub);
    }

    private static String hub(String typed, Set<String> inside, List<FieldError> errors) {
        try {
            return typed.isBlank() ? "" : OutsideAddress.of(typed, inside).text();
        } catch (Invalid invalid) {
            invalid.errors().forEach(error -> errors.add(new FieldError("hub", error.message())));
            return "";
        }
    }

    /** The fields as a form has them, to be typed over. */
    public Map<String, String> fields() {
        return new TreeMap<>(Map.of(
                "name",
                name,
                "description",
                description,
                "language",
                language,
                "timeZone",
                timeZone.getId(),
                "pageSize",
                Integer.toString(pageSize),
                "licence",
                licence.getWord(),
                "origins",
                origins.text(),
                "hub",
                hub));
    }

    /** What is kept, by name, in an order of its own. */
    public Map<String, String> entries() {
        Map<String, String> entries = new TreeMap<>(Map.of(
                NAME,
                name,
                "site.description",
                description,
                "site.language",
                language,
                "site.time_zone",
                timeZone.getId(),
                "site.page_size",
                Integer.toString(pageSize),
                "site.licence",
                licence.getWord(),
                "site.origins",
                String.join(" ", origins.all()),
                "site.hub",
                hub));
        for (PublicationRule rule : PublicationRule.values()) {
            entries.put(rule.entry(), Boolean.toString(rules.contains(rule)));
        }
        return entries;
    }

    private static boolean isLanguage(String tag) {
        try {
            return !tag.isEmpty()
                    && tag.length() <= LONGEST_LANGUAGE
                    && !new Locale.Builder()
                            .setLanguageTag(tag)
                            .build()
                            .getLanguage()
                            .isEmpty();
        } catch (IllformedLocaleException malformed) {
            return false;
        }
    }

    /** A region of the IANA database or UTC: an offset alone would be wrong for half of each year. */
    private static boolean isTimeZone(String id) {
        try {
            return ZoneId.getAvailableZoneIds().contains(id)
                    && ZoneId.of(id).getId().length() <= 60;
        } catch (DateTimeException unknown) {
            return false;
        }
    }
}
