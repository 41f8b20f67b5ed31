package org.broadsheet.article;

import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Transient;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.article.count.ArticleTally;
import org.broadsheet.article.state.ArticleStatus;
import org.broadsheet.article.state.DeskState;
import org.broadsheet.tag.Tag;
import org.broadsheet.user.User;

/**
 * An article as lists find and count it: in a state, by these authors, about these tags. What it counted for before any of that changed is
 * remembered until the totals have followed.
 */
@MappedSuperclass
public abstract class CountedArticle extends ArticleEntry {
    @ManyToMany
    @OrderColumn(name = "position")
    @JoinTable(
            name = "article_author",
            joinColumns = @JoinColumn(name = "article_id"),
            inverseJoinColumns = @JoinColumn(name = "user_id"))
    private List<User> authors = new ArrayList<>();

    @ManyToMany
    @OrderColumn(name = "position")
    @JoinTable(
            name = "article_tag",
            joinColumns = @JoinColumn(name = "article_id"),
            inverseJoinColumns = @JoinColumn(name = "tag_id"))
    private List<Tag> tags = new ArrayList<>();

    /** Made when it is asked for: an article that is loaded comes without what fields begin with. */
    @Transient
    private ArticleTally tally;

    protected CountedArticle() {}

    CountedArticle(List<User> authors, Clock clock) {
        super(clock);
        tally().remember(Map::of);
        this.authors.addAll(authors);
    }

    @Override
    void change(ArticleStatus now, DeskState desk, OffsetDateTime at) {
        if (!listedAs().equals(Optional.of(now))) {
            tally().remember(this::subjects);
        }
        super.change(now, desk, at);
    }

    /** Has it be by these and nobody else. */
    void writtenBy(List<User> people) {
        tally().remember(this::subjects);
        List<User> each = people.stream().distinct().toList();
        authors.clear();
        authors.addAll(each);
    }

    /** Puts one person in the place of another among the authors. */
    public void handOver(User from, User to) {
        writtenBy(authors.stream()
                .map(author -> author.getId().equals(from.getId()) ? to : author)
                .toList());
    }

    /** Has it be about these and nothing else. */
    void about(List<Tag> wanted) {
        if (!tags.equals(wanted)) {
            tally().remember(this::subjects);
            List<Tag> each = List.copyOf(wanted);
            tags.clear();
            tags.addAll(each);
        }
    }

    private ArticleTally tally() {
        if (tally == null) {
            tally = new ArticleTally();
        }
        return tally;
    }

    /** What it is counted for, each with the state that it is counted in. */
    private Map<Long, ArticleStatus> subjects() {
        return listedAs()
                .map(status -> Stream.of(
                                Stream.of(ArticleTally.ALL),
                                tags.stream().map(Tag::getId),
                                authors.stream().map(User::getId))
                        .flatMap(Function.identity())
                        .collect(Collectors.toMap(Function.identity(), subject -> status, (one, same) -> one)))
                .orElse(Map.of());
    }

    /** What its end takes from the totals that it counts for. */
    public List<ArticleTally.Summand> uncounted() {
        return ArticleTally.less(subjects());
    }

    /** What has become of the totals that it counts for, once. */
    public List<ArticleTally.Summand> settle() {
        return tally().settle(this::subjects);
    }

    public boolean isBy(User user) {
        return authors.stream().anyMatch(author -> author.getId().equals(user.getId()));
    }

    public List<User> getAuthors() {
        return authors;
    }

    public List<Tag> getTags() {
        return tags;
    }
}
