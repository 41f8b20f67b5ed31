package org.broadsheet.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.broadsheet.article.Article;
import org.broadsheet.platform.cache.PageKeys;
import org.broadsheet.platform.list.Page;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.platform.setting.Settings;
import org.broadsheet.platform.text.Plain;
import org.broadsheet.site.Site;
import org.broadsheet.tag.Tag;
import org.broadsheet.user.User;

/** Makes the feed of the site, of a tag or of an author: {@code feeds.find(Optional.of("guide"), Optional.empty(), page)}. */
@ApplicationScoped
public class Feeds {
    @Inject
    FeedRepository articles;

    @Inject
    Site site;

    @Inject
    Settings settings;

    @Inject
    PageKeys keys;

    /**
     * The feed, or nothing where readers know no article of that tag or author.
     *
     * @param page what the address says, if anything; a page that does not exist is {@link NotFound}
     */
    Optional<Feed> find(Optional<String> tag, Optional<String> author, Optional<String> page) {
        int size = site.getPageSize();
        Page.Request wanted = Page.Request.named(page, size);
        List<Article> found = known(tag, author) ? articles.newest(tag, author, wanted.offset(), size + 1) : List.of();
        if (found.isEmpty()) {
            if (wanted.number() > 1) {
                throw new NotFound("There is no such page.");
            }
            if (tag.isPresent() || author.isPresent()) {
                return Optional.empty();
            }
        }
        List<Article> shown = found.subList(0, Math.min(size, found.size()));
        note(tag, author, shown);
        return Optional.of(feed(tag, author, shown, wanted.number(), found.size() > size));
    }

    private Feed feed(Optional<String> tag, Optional<String> author, List<Article> shown, int number, boolean more) {
        Optional<Tag> about = tag.flatMap(slug -> shown.get(0).getTags().stream()
                .filter(one -> one.getSlug().equals(slug))
                .findFirst());
        Optional<User> by = author.flatMap(username -> shown.get(0).getAuthors().stream()
                .filter(one -> one.getUsername().equals(username))
                .findFirst());
        String path = tag.map(slug -> "/tag/" + slug)
                .or(() -> author.map(username -> "/author/" + username))
                .orElse("");
        String subject = about.map(Tag::getName).or(() -> by.map(User::getName)).orElse("");
        String id = about.map(one -> "tag:" + one.getId())
                .or(() -> by.map(one -> "author:" + one.getId()))
                .orElse("");
        return new Feed(
                FeedEntry.urn("feed", site.getId() + ":" + id),
                subject.isEmpty() ? site.getName() : subject + " – " + site.getName(),
                about.map(Tag::getDescription).or(() -> by.map(User::getBio)).orElse(site.getDescription()),
                site.getLanguage(),
                settings.absolute(path.isEmpty() ? "/" : path),
                settings.absolute("/icon.svg"),
                site.getHub().filter(address -> number == 1),
                settings.absolute(path + "/feed"),
                number,
                more,
                shown.stream().map(article -> FeedEntry.of(article, settings)).toList());
    }

    /** A new article of the subject changes it, and so does another name of whom and of what it names. */
    private void note(Optional<String> tag, Optional<String> author, List<Article> shown) {
        keys.madeOf(tag.map(slug -> "tag:" + slug)
                .or(() -> author.map(username -> "author:" + username))
                .orElse("lists"));
        for (Article article : shown) {
            article.getAuthors().forEach(one -> keys.madeOf("author:" + one.getUsername()));
            article.getTags().forEach(one -> keys.madeOf("tag:" + one.getSlug()));
        }
    }

    private static boolean known(Optional<String> tag, Optional<String> author) {
        return tag.filter(slug -> !Plain.isStorable(slug)).isEmpty()
                && author.filter(name -> !Plain.isStorable(name)).isEmpty();
    }
}
