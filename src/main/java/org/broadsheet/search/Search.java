package org.broadsheet.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.broadsheet.platform.cache.PageKeys;
import org.broadsheet.platform.language.Messages;
import org.broadsheet.platform.list.Page;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.platform.route.PathValues;
import org.broadsheet.platform.text.Plain;
import org.broadsheet.search.index.ReaderIndex;
import org.broadsheet.search.query.Finder;
import org.broadsheet.search.query.Found;
import org.broadsheet.search.query.Question.Reading;
import org.broadsheet.search.text.SearchWords;
import org.broadsheet.site.Site;

/** The search page as its address asks for it, such as {@code /search?q=hedges&tag=gardens&page=2}. */
@RequestScoped
@Named
public class Search {
    private static final int PAGE_SIZE = 20;
    private static final List<String> FILTERS = List.of("tag", "author", "year");

    /** What nobody types and HTML cannot hold. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{IsNoncharacter_Code_Point}&&[^\t]]+");

    @Inject
    Finder finder;

    @Inject
    ReaderIndex index;

    @Inject
    PathValues path;

    @Inject
    PageKeys keys;

    @Inject
    Site site;

    private Found found;
    private boolean refused;

    /** Searches; what is no search is said on the page, with what was typed. */
    public void load() {
        try {
            SearchWords words = SearchWords.of(getWords());
            if (words.isEmpty()) {
                keys.madeOf("site");
                return;
            }
            Page.Request page = new Page.Request(
                    Page.number("page", path.query("page").orElse(null), 1, Integer.MAX_VALUE), PAGE_SIZE);
            keys.asOf(index.number());
            found = finder.find(SearchFilters.question(words, this::filter, site.getTimeZone()), page);
        } catch (Invalid invalid) {
            if (invalid.errors().stream().noneMatch(error -> error.field().equals("q"))) {
                throw new NotFound("There is no such page.");
            }
            refused = true;
            ((HttpServletResponse) FacesContext.getCurrentInstance()
                            .getExternalContext()
                            .getResponse())
                    .setStatus(invalid.status());
            return;
        }
        if (index.isWhole()) {
            keys.madeOf("lists", "search");
            found.page().items().stream()
                    .flatMap(hit -> hit.getAuthors().stream())
                    .forEach(author -> keys.madeOf("author:" + author.key()));
        }
    }

    /** What was typed. */
    public String getWords() {
        return path.query("q")
                .map(typed -> UNPRINTABLE.matcher(typed).replaceAll(" "))
                .orElse("");
    }

    /** The page's title. */
    public String getHeading() {
        return Messages.text("search.heading", getWords());
    }

    public String getDescription() {
        return Messages.text("search.description", site.getName());
    }

    /** Whether there is nothing to search for yet. */
    public boolean isUnasked() {
        return found == null && !refused;
    }

    /** Whether it is more than can be searched for. */
    public boolean isRefused() {
        return refused;
    }

    public String getLimits() {
        return Messages.text("search.limits", SearchWords.LONGEST, SearchWords.MOST);
    }

    public Found getFound() {
        return found;
    }

    public Page<?> getPage() {
        return found.page();
    }

    /** How much was found, in words. */
    public String getCount() {
        return found == null ? "" : Messages.text("search.count", found.page().total());
    }

    /** How the words were taken, where not as they were typed; empty otherwise. */
    public String getReading() {
        return found.reading() == Reading.ALL || found.page().total() == 0
                ? ""
                : Messages.text("search.reading." + found.reading().name().toLowerCase(Locale.ROOT));
    }

    /** Whether more may be found in a moment. */
    public boolean isGrowing() {
        return found != null && !index.isWhole();
    }

    /** Other words that find more, or null. */
    public String getMeant() {
        return found.meant().orElse(null);
    }

    public String getMeantAddress() {
        Map<String, String> asked = asked();
        found.meant().ifPresent(words -> asked.put("q", words));
        return address(asked);
    }

    /** What the results can be narrowed by, and what they are narrowed by. */
    public List<SearchNarrowing> getNarrowings() {
        long total = found.page().total();
        return total == 0 || (total == 1 && getFilters().isEmpty())
                ? List.of()
                : List.of(
                                new SearchNarrowing("tag", found.tags(), filter("tag")),
                                new SearchNarrowing("author", found.authors(), filter("author")),
                                new SearchNarrowing("year", found.years(), filter("year")))
                        .stream()
                        .filter(SearchNarrowing::isUseful)
                        .toList();
    }

    /** The filters that are in force, by name. */
    public List<String> getFilters() {
        return FILTERS.stream().filter(name -> filter(name).isPresent()).toList();
    }

    /** The value of a filter in force. */
    public String value(String name) {
        return filter(name).orElse("");
    }

    /** The address of these words with one filter more. */
    public String with(String name, String value) {
        Map<String, String> asked = asked();
        asked.put(name, value);
        return address(asked);
    }

    /** The address of these words without a filter. */
    public String without(String name) {
        Map<String, String> asked = asked();
        asked.remove(name);
        return address(asked);
    }

    /** The address of these words without any filter. */
    public String getUnfiltered() {
        return address(Map.of("q", getWords()));
    }

    /** The address of another page of the results is this and {@code page=N}. */
    public String getPages() {
        return address(asked()) + "&";
    }

    private Optional<String> filter(String name) {
        return path.query(name).map(String::strip).filter(value -> !value.isEmpty() && Plain.isStorable(value));
    }

    private Map<String, String> asked() {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("q", getWords());
        getFilters().forEach(name -> asked.put(name, value(name)));
        return asked;
    }

    private static String address(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "/search?", ""));
    }
}
