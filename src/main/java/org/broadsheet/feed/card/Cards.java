package org.broadsheet.feed.card;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.broadsheet.article.Article;
import org.broadsheet.platform.refusal.Unavailable;
import org.broadsheet.site.Site;
import org.broadsheet.user.User;

/** The cards of articles: {@code cards.path(article)} is where one is, {@code cards.png(article)} what it looks like. */
@ApplicationScoped
public class Cards {
    public static final int WIDTH = CardPainter.WIDTH;
    public static final int HEIGHT = CardPainter.HEIGHT;

    /** Some 40 KB each. */
    private static final int MOST_KEPT = 200;

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    @Inject
    Site site;

    private final Semaphore easel = new Semaphore(1);
    private final Map<String, byte[]> drawn = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > MOST_KEPT;
        }
    });

    /** Read when the first is asked for, because a Java that draws nothing else starts faster without. */
    private static final class Loaded {
        private static final Optional<CardFonts> FONTS = CardFonts.load();
    }

    /** The local path of the card that the article has now; nothing where none can be drawn. */
    public Optional<String> path(Article article) {
        return Loaded.FONTS
                .flatMap(fonts -> fonts.shown(article.getHeadline().getTitle()))
                .map(title ->
                        "/card/" + article.getPublicId() + "-" + card(article).hash() + ".png");
    }

    /** The bytes of that card, drawn once; who waits too long for others is sent away. */
    byte[] png(Article article) {
        Card card = card(article);
        byte[] known = drawn.get(card.hash());
        if (known != null) {
            return known;
        }
        boolean entered = false;
        try {
            entered = easel.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (!entered) {
                throw new Unavailable("Too many cards are being drawn: try again in a few seconds.");
            }
            return drawn.computeIfAbsent(card.hash(), hash -> new CardPainter(Loaded.FONTS.orElseThrow()).png(card));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unavailable("The site is stopping.");
        } finally {
            if (entered) {
                easel.release();
            }
        }
    }

    private Card card(Article article) {
        return new Card(
                article.getHeadline().getTitle(),
                article.getAuthors().stream().map(User::getName).collect(Collectors.joining(", ")),
                site.getName(),
                article.getHeadline().getLanguage(),
                article.getHeadline().getAppearance().getDirection());
    }
}
