package org.broadsheet.article.desk;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.broadsheet.article.desk.DeskQuery.DeskView;
import org.broadsheet.article.desk.DeskQuery.Sort;
import org.broadsheet.article.state.DeskState;
import org.broadsheet.platform.form.FlashMessage;
import org.broadsheet.platform.list.Page;
import org.broadsheet.platform.refusal.Forbidden;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.platform.route.PathValues;
import org.broadsheet.platform.text.Plain;
import org.broadsheet.platform.text.Slug;
import org.broadsheet.platform.text.StorableTime;
import org.broadsheet.tag.TagRepository;
import org.broadsheet.user.CurrentCaller;
import org.broadsheet.user.User;

/** The list of the desk as the address asks for it, such as {@code /desk?view=waiting&sort=title}. */
@RequestScoped
@Named
public class Desk {
    private static final int LONGEST_WORDS = 100;
    private static final int LAST_PAGE = 5000;
    private static final int SUGGESTIONS = 300;

    @Inject
    DeskRepository repository;

    @Inject
    DeskVisits visits;

    @Inject
    TagRepository tags;

    @Inject
    CurrentCaller current;

    @Inject
    PathValues path;

    @Inject
    FlashMessage flash;

    @Inject
    Clock clock;

    private DeskQuery query;
    private List<DeskItem> found;

    @PostConstruct
    void read() {
        query = new DeskQuery(
                chosen("view", DeskView::of).orElse(DeskView.MINE),
                chosen("state", DeskState::of),
                filled("author"),
                filled("tag").map(name -> Slug.of(name).text()),
                filled("language"),
                filled("q").orElse(""),
                chosen("sort", Sort::of).orElse(Sort.CHANGED),
                Page.number("page", path.query("page").orElse(null), 1, LAST_PAGE));
        if (query.view() == DeskView.ALL && !current.isEditor()) {
            throw new Forbidden("Only editors see the articles of everybody.");
        }
    }

    /** Has the list read before anything is written. */
    public void load() {
        getItems();
    }

    /** Notes that what others changed was seen, as of the moment that the page was made. */
    public void seen() {
        filled("shown").ifPresent(shown -> visits.seen(current.require(), time(shown)));
        flash.redirect("desk.seen", "/desk?view=changed");
    }

    private static OffsetDateTime time(String text) {
        return StorableTime.read(text, OffsetDateTime::parse)
                .orElseThrow(() -> new Invalid("shown", "has to be a time"));
    }

    public List<DeskItem> getItems() {
        if (found == null) {
            OffsetDateTime since =
                    query.view() == DeskView.CHANGED ? visits.since(current.require()) : OffsetDateTime.now(clock);
            found = repository.list(current.require(), query, since);
            if (found.isEmpty() && query.page() > 1) {
                throw new NotFound("There is no such page.");
            }
        }
        return found.subList(0, Math.min(found.size(), DeskRepository.PAGE_SIZE));
    }

    /** Whether the buttons for several are there; a form that was sent finds them in any case. */
    public boolean isBulk() {
        return FacesContext.getCurrentInstance().isPostback() || !getItems().isEmpty();
    }

    public boolean isMore() {
        return getItems().size() < found.size();
    }

    /** Whether anything was asked for besides a view. */
    public boolean isFiltered() {
        return filters().keySet().stream().anyMatch(name -> !name.equals("sort"));
    }

    /** Why the list is empty: nothing fits the filters, or there is nothing in this view. */
    public String getEmptyWord() {
        return isFiltered() ? "filtered" : query.view().getWord();
    }

    public String addressOf(DeskView view) {
        return "/desk?view=" + view.getWord();
    }

    /** The address of another page of this list. */
    public String address(int page) {
        return addressOf(query.view())
                + filters().entrySet().stream()
                        .map(entry -> "&" + entry.getKey() + "="
                                + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining())
                + (page > 1 ? "&page=" + page : "");
    }

    private Map<String, String> filters() {
        Map<String, String> filters = new LinkedHashMap<>();
        for (String name : List.of("q", "state", "author", "tag", "language", "sort")) {
            filled(name).ifPresent(value -> filters.put(name, value));
        }
        return filters;
    }

    private Optional<String> filled(String name) {
        Optional<String> typed = path.query(name).map(String::strip).filter(text -> !text.isEmpty());
        if (typed.filter(text -> text.length() > LONGEST_WORDS || !Plain.isStorable(text))
                .isPresent()) {
            throw new Invalid(name, "has at most " + LONGEST_WORDS + " characters");
        }
        return typed;
    }

    private <T> Optional<T> chosen(String name, Function<String, Optional<T>> known) {
        return filled(name)
                .map(word -> known.apply(word).orElseThrow(() -> new NotFound("There is no such " + name + ".")));
    }

    public List<DeskView> getViews() {
        return Arrays.stream(DeskView.values())
                .filter(view -> view != DeskView.ALL || current.isEditor())
                .toList();
    }

    public List<DeskState> getStates() {
        return List.of(DeskState.values());
    }

    public List<Sort> getSorts() {
        return List.of(Sort.values());
    }

    /** Whose articles an editor can ask for. */
    public List<User> getAuthors() {
        return current.isEditor() ? repository.authors(SUGGESTIONS) : List.of();
    }

    public List<String> getTags() {
        return tags.names(SUGGESTIONS);
    }

    /** What stands in the field of that name. */
    public String typed(String name) {
        return path.query(name).orElse("");
    }

    public String getNow() {
        return OffsetDateTime.now(clock).toString();
    }

    public DeskView getView() {
        return query.view();
    }

    public DeskState getState() {
        return query.state().orElse(null);
    }

    public Sort getSort() {
        return query.sort();
    }

    public int getPage() {
        return query.page();
    }
}
