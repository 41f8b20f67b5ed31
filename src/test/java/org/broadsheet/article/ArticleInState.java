package org.broadsheet.article;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.broadsheet.article.state.ArticleStatus;
import org.broadsheet.platform.markdown.Rendered;
import org.broadsheet.user.User;
import org.broadsheet.user.access.Role;

/** {@code ArticleInState.in(ArticleStatus.WITHDRAWN)} is an article of Jane's that came into this state by the verbs that lead there. */
public final class ArticleInState {
    static final OffsetDateTime NOW = OffsetDateTime.parse("2026-03-01T12:00:00Z");
    static final OffsetDateTime LATER = NOW.plusDays(1);
    private static final Clock CLOCK = Clock.fixed(NOW.toInstant(), ZoneOffset.UTC);
    static final User JANE = new User("jane", "jane@example.org", "Jane", Role.EDITOR, CLOCK);

    /** How an article comes into each state. */
    private static final Map<ArticleStatus, Consumer<Article>> WAYS = Map.of(
            ArticleStatus.DRAFT, article -> {},
            ArticleStatus.SUBMITTED, article -> article.submit(NOW),
            ArticleStatus.SCHEDULED, article -> article.schedule(LATER, JANE, NOW),
            ArticleStatus.PUBLISHED, article -> article.publish(NOW, Optional.empty()),
            ArticleStatus.WITHDRAWN,
                    article -> {
                        article.publish(NOW, Optional.empty());
                        article.withdraw(NOW);
                    },
            ArticleStatus.TRASHED, article -> article.trash(NOW));

    private ArticleInState() {}

    static Article in(ArticleStatus state) {
        Article article = new Article(List.of(JANE), CLOCK);
        write(article, "First");
        article.followDraft(NOW);
        WAYS.get(state).accept(article);
        return article;
    }

    /** Writes a text that is its title too into its draft. */
    static void write(Article article, String text) {
        Manuscript manuscript = new Manuscript(text, "", text, "en", Optional.empty(), List.of());
        article.getDraft().write(manuscript, new Rendered("<p>" + text + "</p>", 1), List.of(), JANE, NOW);
    }
}
