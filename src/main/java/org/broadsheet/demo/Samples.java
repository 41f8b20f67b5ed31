package org.broadsheet.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.broadsheet.article.ArticleRepository;
import org.broadsheet.article.writing.Writing;
import org.broadsheet.media.Media;
import org.broadsheet.media.library.MediaLibrary;
import org.broadsheet.platform.change.ChangeLog;
import org.broadsheet.user.Caller;
import org.broadsheet.user.User;
import org.broadsheet.user.UserRepository;
import org.broadsheet.user.access.Role;

/** Fills an empty site with the samples below {@code resources/demo}, through the use cases that people use. */
@ApplicationScoped
public class Samples {
    private static final String PICTURE = "evening-sea.png";

    @Inject
    ArticleRepository articles;

    @Inject
    UserRepository users;

    @Inject
    Writing writing;

    @Inject
    MediaLibrary library;

    @Inject
    ChangeLog log;

    @Inject
    Clock clock;

    /** Adds authors and articles, oldest first, unless there is an article already. */
    @Transactional
    public void fill() {
        log.queue();
        if (articles.exist()) {
            return;
        }
        OffsetDateTime start = OffsetDateTime.now(clock);
        Map<String, User> authors = authors();
        String picture = picture(authors.get("mirela")).getUrl();
        text("articles.txt")
                .lines()
                .sorted(Comparator.reverseOrder())
                .map(file -> SampleArticle.of(text(file).replace("/media/" + PICTURE, picture)))
                .forEach(sample -> writing.create(
                        Caller.of(authors.get(sample.author())), sample.manuscript(), List.of(), sample.move(start)));
    }

    /** The one picture that the samples show. */
    private Media picture(User by) {
        try (InputStream file = Samples.class.getResourceAsStream("/demo/" + PICTURE)) {
            return library.add(
                    Caller.of(by), PICTURE, file, "A ship at evening, before a red sun that stands on the sea");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Editors, as they publish what they write, without a password: nobody can log in as one of them. */
    private Map<String, User> authors() {
        Properties lines = new Properties();
        try {
            lines.load(new StringReader(text("authors.properties")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Map<String, User> authors = new HashMap<>();
        for (String username : lines.stringPropertyNames()) {
            authors.put(
                    username,
                    users.byUsername(username).orElseGet(() -> author(username, lines.getProperty(username))));
        }
        return authors;
    }

    private User author(String username, String line) {
        String[] nameAndBio = line.split("\\|", 2);
        User author = new User(username, username + "@example.org", nameAndBio[0].strip(), Role.EDITOR, clock);
        author.describe(nameAndBio[1].strip());
        users.add(author);
        return author;
    }

    private static String text(String name) {
        try (InputStream file = Samples.class.getResourceAsStream("/demo/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
