package org.broadsheet.article.desk;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleRepository;
import org.broadsheet.article.Rights;
import org.broadsheet.article.desk.BulkReport.Outcome;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.platform.route.PathValues;
import org.broadsheet.user.CurrentCaller;

/** What became of each article of a bulk action. */
@RequestScoped
@Named
public class DeskReport {
    @Inject
    BulkReports reports;

    @Inject
    ArticleRepository articles;

    @Inject
    CurrentCaller current;

    @Inject
    PathValues path;

    private BulkReport report;
    private List<Line> lines;

    /** One article of the report; null stands for one that is gone, or that the reader may not see. */
    public record Line(Outcome outcome, Article article) {
        public String getId() {
            return outcome.id();
        }

        public boolean isDone() {
            return outcome.isDone();
        }

        public String getRefusal() {
            return outcome.refusal();
        }

        public Article getArticle() {
            return article;
        }
    }

    @PostConstruct
    void read() {
        report = path.get("report")
                .flatMap(id -> reports.find(current.require(), id))
                .orElseThrow(() -> new NotFound("There is no such report."));
        List<Outcome> outcomes = report.outcomes();
        Map<String, Article> known =
                articles.byPublicIds(outcomes.stream().map(Outcome::id).toList());
        lines = outcomes.stream()
                .map(outcome -> new Line(
                        outcome,
                        Optional.ofNullable(known.get(outcome.id()))
                                .filter(article -> Rights.seesDraft(current.find(), article))
                                .orElse(null)))
                .toList();
    }

    /** Has the report looked for before anything is written. */
    public void load() {}

    public BulkReport getReport() {
        return report;
    }

    public List<Line> getLines() {
        return lines;
    }

    public long getDone() {
        return lines.stream().filter(Line::isDone).count();
    }

    public boolean isUndoable() {
        return report.getAction() == BulkAction.TRASH && getDone() > 0;
    }
}
