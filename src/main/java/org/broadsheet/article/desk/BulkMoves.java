package org.broadsheet.article.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.broadsheet.article.ArticleRepository;
import org.broadsheet.article.Manuscript;
import org.broadsheet.article.desk.BulkReport.Outcome;
import org.broadsheet.article.publication.Publishing;
import org.broadsheet.article.tagging.Tagging;
import org.broadsheet.platform.language.Messages;
import org.broadsheet.platform.refusal.Forbidden;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.platform.refusal.Refusal;
import org.broadsheet.platform.refusal.Refusals;
import org.broadsheet.platform.text.Plain;
import org.broadsheet.user.Caller;
import org.broadsheet.user.access.Operation;

/**
 * Does the same with several articles, each in a transaction of its own: one that is refused keeps none of the others from it.
 * {@code bulkMoves.run(caller, BulkAction.TRASH, ids, "")} reports on each.
 */
@ApplicationScoped
public class BulkMoves {
    static final int MOST = 100;
    private static final Logger LOG = Logger.getLogger(BulkMoves.class.getName());

    @Inject
    ArticleRepository articles;

    @Inject
    Publishing publishing;

    @Inject
    Tagging tagging;

    @Inject
    BulkReports reports;

    /** Carries the action out for the articles with these public ids; the tag is for {@link BulkAction#TAG}. */
    public BulkReport run(Caller caller, BulkAction action, List<String> ids, String tag) {
        if (action.isEditors()) {
            caller.require(Operation.PUBLISH_ARTICLE);
        }
        if (ids.isEmpty() || ids.size() > MOST) {
            throw new Invalid("pick", "has to be 1 to " + MOST + " articles");
        }
        String name = Plain.line(tag);
        if (action == BulkAction.TAG && !(Manuscript.isTag(name) && Plain.isStorable(name))) {
            throw new Invalid("addTag", "has to have 1 to " + Manuscript.LONGEST_TAG + " characters, and no comma");
        }
        List<String> wanted = ids.stream().distinct().filter(Plain::isStorable).toList();
        Map<String, String> slugs = articles.slugs(wanted);
        List<Outcome> outcomes = new ArrayList<>();
        for (String id : wanted) {
            outcomes.add(new Outcome(id, refusal(caller, action, Optional.ofNullable(slugs.get(id)), name)));
        }
        return reports.keep(caller, action, outcomes);
    }

    private String refusal(Caller caller, BulkAction action, Optional<String> slug, String tag) {
        if (slug.isEmpty()) {
            return Messages.refusal("The article is not there any more.");
        }
        try {
            act(caller, action, slug.get(), tag);
            return "";
        } catch (RuntimeException failed) {
            // One that fails must not keep the others from it, and what was done has to be reported.
            Optional<Refusal> known = Refusals.in(failed);
            if (known.isEmpty()) {
                LOG.log(Level.WARNING, failed, () -> "A bulk action failed for " + slug.get());
            }
            return known.filter(refusal -> !(refusal instanceof Forbidden))
                    .map(BulkMoves::reason)
                    .orElseGet(() -> Messages.refusal(
                            known.isPresent()
                                    ? "You may not do that with this article."
                                    : "Something failed; it was logged."));
        }
    }

    private static String reason(Refusal refusal) {
        return refusal.errors().isEmpty()
                ? Messages.refusal(refusal.detail())
                : refusal.errors().stream().map(Messages::ofField).collect(Collectors.joining("; "));
    }

    private void act(Caller caller, BulkAction action, String slug, String tag) {
        switch (action) {
            case PUBLISH -> publishing.publish(caller, slug, Optional.empty(), Publishing.UNCHECKED);
            case WITHDRAW -> publishing.withdraw(caller, slug, Publishing.UNCHECKED);
            case TAG -> tagging.add(caller, slug, tag);
            case TRASH -> publishing.trash(caller, slug, Publishing.UNCHECKED);
            case RESTORE -> publishing.restore(caller, slug, Publishing.UNCHECKED);
            case REINSTATE -> publishing.reinstate(caller, slug);
        }
    }
}
