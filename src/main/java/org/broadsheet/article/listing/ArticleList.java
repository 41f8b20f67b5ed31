package org.broadsheet.article.listing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.broadsheet.article.Article;
import org.broadsheet.article.ReaderKeys;
import org.broadsheet.platform.cache.PageKeys;
import org.broadsheet.platform.http.Redirect;
import org.broadsheet.platform.list.Page;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.platform.route.PathValues;
import org.broadsheet.site.Site;
import org.broadsheet.tag.Tag;
import org.broadsheet.tag.TagRepository;
import org.broadsheet.user.User;
import org.broadsheet.user.UserRepository;

/** The published articles, newest first: all, those about a tag, or those by an author. */
@RequestScoped
@Named
public class ArticleList {
    @Inject
    ArticleLists lists;

    @Inject
    TagRepository tags;

    @Inject
    UserRepository users;

    @Inject
    PathValues path;

    @Inject
    Site site;

    @Inject
    PageKeys keys;

    private Page<Article> page;
    private Tag tag;
    private User author;

    public void load() {
        page = lists.page(
                ArticleFilter.published().taggedWith(path.get("tag")).by(path.get("author")),
                Page.Request.named(path.query("page"), site.getPageSize()));
        keys.madeOf(ReaderKeys.of(
                path.get("tag")
                        .map(slug -> "tag:" + slug)
                        .or(() -> path.get("author").map(name -> "author:" + name))
                        .orElse("lists"),
                page.items()));
        if (path.get("tag").isPresent() || path.get("author").isPresent()) {
            refuseEmpty();
        }
    }

    /** A tag or a person that readers know nothing of is not there, so that drafts leave no trace. */
    private void refuseEmpty() {
        if (page.items().isEmpty()) {
            Tag successor =
                    path.get("tag").flatMap(tags::successor).orElseThrow(() -> new NotFound("There is nothing here."));
            Redirect.forGood(FacesContext.getCurrentInstance(), "/tag/" + successor.getSlug());
        }
        tag = path.get("tag").flatMap(tags::bySlug).orElse(null);
        author = path.get("author").flatMap(users::byUsername).orElse(null);
    }

    public Page<Article> getPage() {
        return page;
    }

    /** The article that leads the front page, or null. */
    public Article getLead() {
        return isFront() ? page.items().stream().findFirst().orElse(null) : null;
    }

    /** The articles below the lead. */
    public List<Article> getRest() {
        return isFront() ? page.items().stream().skip(1).toList() : page.items();
    }

    public Tag getTag() {
        return tag;
    }

    public User getAuthor() {
        return author;
    }

    /** What the list is about; empty for the front page. */
    public String getHeading() {
        return Optional.ofNullable(tag)
                .map(Tag::getName)
                .or(() -> Optional.ofNullable(author).map(User::getName))
                .orElse("");
    }

    /** The one address of this page of the list. */
    public String getCanonical() {
        return address(page.number());
    }

    /** The address of the page before this one. */
    public Optional<String> getPrevious() {
        return page.number() > 1 ? Optional.of(address(page.number() - 1)) : Optional.empty();
    }

    public Optional<String> getNext() {
        return page.number() < page.pages() ? Optional.of(address(page.number() + 1)) : Optional.empty();
    }

    private String address(int number) {
        return getPath() + (number > 1 ? "?page=" + number : "");
    }

    /** The address of this list without its page. */
    public String getPath() {
        return Optional.ofNullable(tag)
                .map(known -> "/tag/" + known.getSlug())
                .or(() -> Optional.ofNullable(author).map(known -> "/author/" + known.getUsername()))
                .orElse("/");
    }

    private boolean isFront() {
        return page.number() == 1 && tag == null && author == null;
    }
}
