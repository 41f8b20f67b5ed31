package org.broadsheet.article.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleRepository;
import org.broadsheet.article.Move;
import org.broadsheet.article.Rights;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.platform.text.Plain;
import org.broadsheet.user.Caller;

/** What authors and editors say to each other before readers see anything: {@code reviewing.submit(caller, slug)}. */
@ApplicationScoped
public class Reviewing {
    private static final int LONGEST_NOTE = 1000;

    @Inject
    ArticleRepository articles;

    @Inject
    Publishing publishing;

    @Inject
    Clock clock;

    /** Hands the article to the editors. */
    @Transactional
    public void submit(Caller caller, String slug) {
        Article article = articles.locked(slug);
        Rights.requireWriting(caller, article);
        publishing.move(caller, article, Move.submit());
    }

    /** Gives a submitted article back to its author, who is told why. */
    @Transactional
    public void sendBack(Caller caller, String slug, String note) {
        Article article = articles.locked(slug);
        Rights.requirePublishing(caller, article);
        String kept = note.replaceAll("\\R", "\n").strip();
        if (kept.isEmpty() || kept.length() > LONGEST_NOTE || !Plain.isStorable(kept)) {
            throw new Invalid("note", "has to say in 1 to " + LONGEST_NOTE + " characters what is missing");
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        article.sendBack(kept, now);
        publishing.record(caller.user(), article, "article.returned", kept, now);
    }
}
