package org.broadsheet.article;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.broadsheet.platform.NotFound;
import org.broadsheet.platform.Page;
import org.broadsheet.platform.PathValues;
import org.broadsheet.user.CurrentCaller;

/** The articles of whoever is logged in, by their state; editors see everybody's with {@code ?all=true}. */
@RequestScoped
@Named
public class Desk {
    @Inject
    ArticleRepository articles;

    @Inject
    CurrentCaller current;

    @Inject
    PathValues path;

    private ArticleStatus status;
    private Page<Article> page;

    public void load() {
        status = path.query("state")
                .map(word -> ArticleStatus.of(word).orElseThrow(() -> new NotFound("There is no such state.")))
                .orElse(ArticleStatus.DRAFT);
        Optional<String> author =
                isAll() ? Optional.empty() : Optional.of(current.getUser().getUsername());
        page = articles.list(ArticleFilter.of(status).by(author), ArticleList.wanted(path));
    }

    public boolean isAll() {
        return current.isEditor() && path.query("all").filter("true"::equals).isPresent();
    }

    /** The address of the desk with articles in a state, own or everybody's. */
    public String address(ArticleStatus state, boolean everybody) {
        return "/desk?state=" + state.word() + (everybody ? "&all=true" : "");
    }

    public List<ArticleStatus> getStates() {
        return List.of(ArticleStatus.values());
    }

    public ArticleStatus getStatus() {
        return status;
    }

    public Page<Article> getPage() {
        return page;
    }
}
