package org.broadsheet.article.advice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.broadsheet.article.Article;
import org.broadsheet.article.MediaArticles;
import org.broadsheet.article.Rights;
import org.broadsheet.article.editor.ArticleEdit;
import org.broadsheet.article.link.DraftLinks;
import org.broadsheet.article.link.LinkGraph;
import org.broadsheet.article.link.LinkTarget;
import org.broadsheet.article.link.LinkTargets;
import org.broadsheet.user.CurrentCaller;

/** The links of the article in the editor: who links to it, and which of its own need a look. */
@RequestScoped
@Named
public class LinkReport {
    @Inject
    ArticleEdit edit;

    @Inject
    LinkGraph graph;

    @Inject
    DraftLinks drafts;

    @Inject
    LinkTargets targets;

    @Inject
    MediaArticles visible;

    @Inject
    CurrentCaller current;

    private List<LinkSource> linkedFrom;
    private List<LinkNote> notes;

    /**
     * The articles whose live texts link to it, as far as the writer may see them, latest change first; then those of which only the
     * draft does, which is shown to those who may see that.
     */
    public List<LinkSource> getLinkedFrom() {
        if (linkedFrom == null) {
            List<Long> seen = graph.linkedFrom(edit.getArticle().getId());
            List<Long> rest = drafts.linkedFrom(edit.getArticle().getId()).stream()
                    .filter(number -> !seen.contains(number))
                    .toList();
            linkedFrom = Stream.concat(
                            visible.of(seen).stream().map(article -> new LinkSource(article, false)),
                            visible.of(rest).stream()
                                    .filter(article -> Rights.seesDraft(current.find(), article))
                                    .map(article -> new LinkSource(article, true)))
                    .toList();
        }
        return linkedFrom;
    }

    public boolean mayEdit(Article article) {
        return Rights.isWriter(current.find(), article);
    }

    /** The links of the draft whose target moved, is not public, or is not there. */
    public List<LinkNote> getNotes() {
        if (notes == null) {
            Article article = edit.getArticle();
            Set<String> slugs = targets.slugs(article.getDraft().getBodyHtml());
            Map<String, LinkTarget> found = targets.find(slugs);
            notes = slugs.stream()
                    .filter(slug -> !found.containsKey(slug) || isWorthALook(found.get(slug), article))
                    .map(slug -> found.containsKey(slug) ? LinkNote.of(found.get(slug)) : LinkNote.unknown(slug))
                    .toList();
        }
        return notes;
    }

    private static boolean isWorthALook(LinkTarget target, Article article) {
        boolean self = target.articleId().equals(article.getId());
        return target.isMoved() || (!target.isPublic() && !self);
    }
}
