package org.broadsheet.article.publication;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.broadsheet.article.Trail;
import org.broadsheet.platform.route.PathValues;

/** What has happened to the article of the page, latest first. */
@RequestScoped
@Named
public class ArticleTrail {
    private static final int SHOWN = 10;
    private static final int ALL = 200;

    @Inject
    Trail trail;

    @Inject
    ArticleMoves moves;

    @Inject
    PathValues path;

    /** The latest steps, for the editor; a new article has none. */
    public List<TrailStep> getLatest() {
        return path.get("slug").isEmpty() ? List.of() : steps(SHOWN);
    }

    public List<TrailStep> getSteps() {
        return steps(ALL);
    }

    private List<TrailStep> steps(int most) {
        return trail.of(moves.getArticle(), most).stream().map(TrailStep::new).toList();
    }
}
