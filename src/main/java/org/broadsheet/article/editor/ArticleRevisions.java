package org.broadsheet.article.editor;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.article.AddressedArticle;
import org.broadsheet.article.Article;
import org.broadsheet.article.Headline;
import org.broadsheet.article.appearance.Appearance;
import org.broadsheet.article.history.History;
import org.broadsheet.article.history.Revision;
import org.broadsheet.article.publication.Publishing;
import org.broadsheet.article.writing.Writing;
import org.broadsheet.platform.form.FlashMessage;
import org.broadsheet.platform.language.Messages;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.platform.route.PathValues;
import org.broadsheet.platform.text.TextDiff;
import org.broadsheet.user.CurrentCaller;

/**
 * The history of an article: its revisions, what any two differ in, and the way back to one. The two that are chosen are in the
 * list of every page, so that any two can be.
 */
@RequestScoped
@Named
public class ArticleRevisions {
    private static final int AT_ONCE = 50;

    @Inject
    AddressedArticle addressed;

    @Inject
    History history;

    @Inject
    Writing writing;

    @Inject
    CurrentCaller current;

    @Inject
    PathValues path;

    @Inject
    FlashMessage flash;

    private Article article;
    private List<History.Entry> entries;
    private int older;
    private int chosenFrom;
    private int chosenTo;
    private Revision from;
    private Revision to;

    @PostConstruct
    void load() {
        article = addressed.toWrite();
        Optional<Integer> before = number("before");
        Optional<Integer> newer = number("to");
        Optional<Integer> elder = number("from").or(() -> newer);
        List<History.Entry> page = history.list(article, before.orElse(Integer.MAX_VALUE), AT_ONCE);
        older = page.size() == AT_ONCE ? page.get(AT_ONCE - 1).number() : 0;
        entries = withChosen(page, Stream.concat(newer.stream(), elder.stream()).toList());
        // Whoever turns a page has not chosen yet.
        if (newer.isPresent() && before.isEmpty()) {
            to = history.find(article, newer.get());
            from = history.find(article, elder.get());
        }
        chosenTo = newer.orElseGet(() -> number(0));
        chosenFrom = newer.isPresent() ? elder.get() : number(1);
    }

    private List<History.Entry> withChosen(List<History.Entry> page, List<Integer> chosen) {
        List<Integer> elsewhere = chosen.stream()
                .filter(number -> page.stream().noneMatch(entry -> entry.number() == number))
                .toList();
        if (elsewhere.isEmpty()) {
            return page;
        }
        return Stream.concat(page.stream(), history.some(article, elsewhere).stream())
                .sorted(Comparator.comparing(History.Entry::number).reversed())
                .toList();
    }

    /** The number in a row of the list, or 0 where there is no such row. */
    private int number(int row) {
        return row < entries.size() ? entries.get(row).number() : 0;
    }

    /** Has the bean made, and the article looked for, before anything is written; an old address leads to the present one. */
    public void open() {
        addressed.follow(article);
    }

    public void restore() {
        writing.restore(current.require(), article.getSlug(), to.getNumber(), Publishing.UNCHECKED);
        flash.redirect("article.revised", article.getPath() + "/edit");
    }

    private Optional<Integer> number(String name) {
        return path.query(name).map(text -> {
            if (!text.matches("\\d{1,9}")) {
                throw new NotFound("The article has no such revision.");
            }
            return Integer.valueOf(text);
        });
    }

    public Article getArticle() {
        return article;
    }

    public List<History.Entry> getEntries() {
        return entries;
    }

    /** The older of the two that are compared; null where none are. */
    public Revision getFrom() {
        return from;
    }

    public Revision getTo() {
        return to;
    }

    /** The number of the older one in the form. */
    public int getChosenFrom() {
        return chosenFrom;
    }

    public int getChosenTo() {
        return chosenTo;
    }

    /** The number before which the next page of older ones begins, or 0 where there are none. */
    public int getOlder() {
        return older;
    }

    public List<TextDiff.DiffLine> getDifferences() {
        return TextDiff.of(whole(from, to), whole(to, from));
    }

    /** The text, and what else of it differs from the other. */
    private static String whole(Revision revision, Revision other) {
        Headline head = revision.getHeadline();
        String summary = head.getSummary().isEmpty() ? "" : head.getSummary() + "\n\n";
        Map<String, String> others = details(other);
        String details = details(revision).entrySet().stream()
                .filter(detail -> !detail.getValue().equals(others.get(detail.getKey())))
                .map(detail -> "\n\n" + Messages.text(detail.getKey()) + ": " + detail.getValue())
                .collect(Collectors.joining());
        return head.getTitle() + "\n\n" + summary + revision.getBody() + details;
    }

    private static Map<String, String> details(Revision revision) {
        Headline head = revision.getHeadline();
        Appearance appearance = head.getAppearance();
        Map<String, String> details = new TreeMap<>();
        details.put("article.edit.language", head.getLanguage());
        details.put("article.edit.direction", appearance.getDirection());
        details.put("article.edit.canonical", appearance.getCanonical());
        details.put("article.edit.description", appearance.getDescription());
        details.put("article.edit.image", appearance.getImage());
        return details;
    }
}
