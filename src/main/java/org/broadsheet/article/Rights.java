package org.broadsheet.article;

import java.util.Optional;
import org.broadsheet.platform.refusal.Forbidden;
import org.broadsheet.platform.refusal.Gone;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.user.Caller;
import org.broadsheet.user.access.Operation;
import org.broadsheet.user.access.Visibility;

/** Who may do what with which article, by the table of {@link Operation}. An article that the caller may not even see is not there. */
public final class Rights {
    private Rights() {}

    /** Whether the caller sees an article that readers do not. */
    public static boolean seesDraft(Optional<Caller> caller, Article article) {
        return caller.filter(known -> may(known, Operation.SEE_ARTICLE, article))
                .isPresent();
    }

    private static boolean may(Caller caller, Operation operation, Article article) {
        return caller.may(operation, () -> article.isBy(caller.user()), () -> visibility(article));
    }

    private static Visibility visibility(Article article) {
        if (article.isPublic()) {
            return Visibility.PUBLIC;
        }
        return article.getScheduledAt() == null ? Visibility.HIDDEN : Visibility.PLANNED;
    }

    /** The article, if the caller may see it; 410 where readers once could, else 404. */
    public static void requireSight(Optional<Caller> caller, Article article) {
        if (!article.isPublic() && !seesDraft(caller, article)) {
            if (article.wasPublic()) {
                throw new Gone("The article is no longer public.");
            }
            throw new NotFound("There is no article with this slug.");
        }
    }

    /** The article with its draft and its history, for those who may write it and for their programs that read. */
    public static void requireDraft(Caller caller, Article article) {
        if (!seesDraft(Optional.of(caller), article)) {
            requireSight(Optional.of(caller), article);
            caller.require(Operation.SEE_ARTICLE);
            throw new Forbidden("The article is somebody else's.");
        }
    }

    /** Whether the caller may go on writing the article. */
    public static boolean isWriter(Optional<Caller> caller, Article article) {
        return caller.filter(known -> may(known, Operation.WRITE_ARTICLE, article))
                .isPresent();
    }

    /** Authors write their own articles, editors all. */
    public static void requireWriting(Caller caller, Article article) {
        if (!may(caller, Operation.WRITE_ARTICLE, article)) {
            // First, as a refusal would say that it is there.
            requireSight(Optional.of(caller), article);
            caller.require(Operation.WRITE_ARTICLE);
            throw new Forbidden("The article is somebody else's.");
        }
    }

    /**
     * What stands beside the text counts at once: it is the authors' as long as readers do not see the article and no editor has
     * planned that they shall, and the editors' always.
     */
    public static void requireStanding(Caller caller, Article article) {
        requireWriting(caller, article);
        if (!isStandingFor(caller, article)) {
            throw new Forbidden(
                    "Who wrote what is public or scheduled, and what it is part of, is the editors' to change.");
        }
    }

    /** Whether the caller may change what stands beside the text of an article that they may write. */
    public static boolean isStandingFor(Caller caller, Article article) {
        return may(caller, Operation.ARRANGE_ARTICLE, article);
    }

    /** What is public, and what shall be, is the editors'. */
    public static void requirePublishing(Caller caller, Article article) {
        if (!may(caller, Operation.PUBLISH_ARTICLE, article)) {
            requireSight(Optional.of(caller), article);
            caller.require(Operation.PUBLISH_ARTICLE);
            throw new Forbidden("The article is somebody else's.");
        }
    }
}
