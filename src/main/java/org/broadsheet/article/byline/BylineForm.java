package org.broadsheet.article.byline;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.broadsheet.article.Article;
import org.broadsheet.article.Rights;
import org.broadsheet.article.editor.ArticleEdit;
import org.broadsheet.article.writing.Written;
import org.broadsheet.user.CurrentCaller;
import org.broadsheet.user.User;
import org.broadsheet.user.UserRepository;

/** The field of the editor for the authors: usernames with commas between them. It is kept with the text of the same form. */
@RequestScoped
@Named
public class BylineForm {
    private static final int MOST_CHOICES = 100;

    /** A value for the field, and whose name it adds. */
    public record Choice(String value, String name) {
        public String getValue() {
            return value;
        }

        public String getName() {
            return name;
        }
    }

    @Inject
    ArticleEdit edit;

    @Inject
    Authorship authorship;

    @Inject
    UserRepository users;

    @Inject
    CurrentCaller current;

    private String authors;
    private String shown;

    @PostConstruct
    void load() {
        authors = people().stream().map(User::getUsername).collect(Collectors.joining(", "));
        shown = authors;
    }

    void keep(@Observes(notifyObserver = Reception.IF_EXISTS) Written written) {
        Naming naming = Naming.of(shown, authors);
        if (!naming.isNone()) {
            authorship.change(written.caller(), written.article().getSlug(), naming);
        }
    }

    /** Whether the field is the visitor's to change. */
    public boolean isOpen() {
        return article()
                .filter(article -> !Rights.isStandingFor(current.require(), article))
                .isEmpty();
    }

    /** Everybody who is named now. */
    public List<User> getPeople() {
        return people();
    }

    private List<User> people() {
        return article().map(Article::getAuthors).orElseGet(() -> List.of(current.getUser()));
    }

    private Optional<Article> article() {
        return Optional.ofNullable(edit.getArticle());
    }

    /** What the field can become by one more name, for browsers that suggest whole values. */
    public List<Choice> getChoices() {
        List<Long> named = people().stream().map(User::getId).toList();
        return users.suggested("", MOST_CHOICES).stream()
                .filter(user -> !named.contains(user.getId()))
                .map(user -> new Choice(shown + ", " + user.getUsername(), user.getName()))
                .toList();
    }

    public String getAuthors() {
        return authors;
    }

    public void setAuthors(String authors) {
        this.authors = authors == null ? "" : authors;
    }

    /** What the field held when the page was made, so that two people who name others do not undo each other. */
    public String getShown() {
        return shown;
    }

    public void setShown(String shown) {
        this.shown = shown == null ? "" : shown;
    }
}
