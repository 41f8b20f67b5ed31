package org.broadsheet.article.publication;

import java.util.List;
import java.util.Optional;
import org.broadsheet.article.Article;
import org.broadsheet.article.Manuscript;
import org.broadsheet.article.Move;
import org.broadsheet.article.writing.Writing;
import org.broadsheet.testing.Rows;
import org.broadsheet.user.Caller;

/** {@code new LinkedArticles(writing).publish(editor, slug, "[it](/article/other)")}, inside the server: articles that link to others. */
record LinkedArticles(Writing writing) {
    Article publish(Caller editor, String slug, String body) {
        return write(editor, slug, body, Move.publish());
    }

    Article write(Caller editor, String slug, String body, Move move) {
        return writing.create(editor, text(slug, body), List.of(), move);
    }

    static Manuscript text(String slug, String body) {
        return new Manuscript("Links of " + slug, "", body, "en", Optional.of(slug), List.of());
    }

    static String html(Article article) {
        return Rows.one("select body_html from live_text where article_id = ?", article.getId());
    }

    Article move(Caller editor, String from, String to) {
        return move(editor, from, to, "Moved");
    }

    Article move(Caller editor, String from, String to, String body) {
        return writing.save(editor, from, 1, text(to, body), Move.publish());
    }
}
