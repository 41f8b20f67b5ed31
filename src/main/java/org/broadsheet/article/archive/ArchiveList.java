package org.broadsheet.article.archive;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Year;
import java.time.ZoneId;
import org.broadsheet.article.Article;
import org.broadsheet.platform.cache.PageKeys;
import org.broadsheet.platform.list.Page;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.platform.route.PathValues;
import org.broadsheet.site.Site;

/** What was published in a year or a month, newest first; one without anything is not there. */
@RequestScoped
@Named
public class ArchiveList {
    @Inject
    ArchiveRepository archive;

    @Inject
    Site site;

    @Inject
    PathValues path;

    @Inject
    PageKeys keys;

    private ArchiveSpan span;
    private Page<Article> page;

    public void load() {
        span = ArchiveSpan.of(path.get("year").orElse(""), path.get("month"));
        ZoneId zone = site.getTimeZone();
        page = archive.list(
                span.from(zone), span.until(zone), Page.Request.named(path.query("page"), site.getPageSize()));
        if (page.items().isEmpty()) {
            throw new NotFound("Nothing was published then.");
        }
        keys.madeOf("lists");
    }

    public Page<Article> getPage() {
        return page;
    }

    public String getName() {
        return span.name();
    }

    public String getPath() {
        return span.path();
    }

    /** The address of this page of the list. */
    public String getCanonical() {
        return getPath() + (page.number() > 1 ? "?page=" + page.number() : "");
    }

    /** The year of a month; empty for a year. */
    public String getYear() {
        return span.isYear() ? "" : Integer.toString(span.year());
    }

    public String getYearPath() {
        return ArchiveSpan.of(Year.of(span.year())).path();
    }
}
