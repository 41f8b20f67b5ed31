package org.broadsheet.article.writing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleRepository;
import org.broadsheet.article.Manuscript;
import org.broadsheet.article.Move;
import org.broadsheet.article.history.Revision;
import org.broadsheet.platform.language.Messages;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.platform.text.Plain;
import org.broadsheet.user.Caller;

/** What the editor saves by itself: text that may be half done, so that a title that is missing for a moment loses nothing. */
@ApplicationScoped
public class Autosaving {
    private static final int TITLE_OF_BODY = 60;

    @Inject
    Writing writing;

    @Inject
    ArticleRepository articles;

    /** Makes an article; the same key again saves it. */
    @Transactional
    public Article create(Caller caller, String key, Manuscript text, Revision.Occasion occasion) {
        String title = Plain.line(text.body().lines().findFirst().orElse("").replaceAll("[#*_>`\\[\\]]", ""));
        String stand = title.isEmpty()
                ? Messages.text("article.untitled")
                : title.substring(0, Math.min(title.length(), TITLE_OF_BODY));
        return writing.createOnce(caller, key, text.titledOr(stand), Move.keep(), occasion);
    }

    /**
     * Saves the draft, or {@link DraftConflict}. No entity is loaded before the article is locked: it would show what was
     * there before others saved.
     */
    @Transactional
    public Article save(Caller caller, String publicId, Edit edit, Revision.Occasion occasion) {
        ArticleRepository.Standing standing =
                articles.standing(publicId).orElseThrow(() -> new NotFound("There is no such article."));
        Edit titled = new Edit(
                edit.manuscript().titledOr(standing.title()),
                edit.version(),
                edit.base().map(base -> base.titledOr(standing.title())));
        return writing.save(caller, standing.slug(), titled, Move.keep(), occasion);
    }
}
