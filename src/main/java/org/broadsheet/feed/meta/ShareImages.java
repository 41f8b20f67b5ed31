package org.broadsheet.feed.meta;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.article.Article;
import org.broadsheet.article.appearance.Appearance;
import org.broadsheet.feed.card.Cards;
import org.broadsheet.media.MediaVariant;
import org.broadsheet.platform.Settings;

/** Finds the picture that a link to an article is shown with: the one that was chosen, else the first of the text, else its card. */
@ApplicationScoped
public class ShareImages {
    /** As wide as large previews are. */
    private static final int WIDE = 1200;

    private static final Pattern FIRST = Pattern.compile("<img [^>]*?src=\"(/media/[^\"]*)\"");
    private static final Pattern HASH = Pattern.compile("/media/([0-9a-f]{64})/.*");

    @PersistenceContext
    EntityManager em;

    @Inject
    Cards cards;

    @Inject
    Settings settings;

    Optional<ShareImage> of(Article article) {
        String title = article.getHeadline().getTitle();
        Appearance appearance = article.getHeadline().getAppearance();
        if (!appearance.getImage().isEmpty()) {
            Optional<ShareImage> chosen = Optional.of(appearance.getImage())
                    .filter(address -> appearance.isOwnImage())
                    .flatMap(address -> picture(address, title));
            return chosen.or(() -> Optional.of(new ShareImage(chosenAddress(appearance), 0, 0, title)));
        }
        Matcher first = FIRST.matcher(article.getLive().getBodyHtml());
        Optional<ShareImage> shown = first.find() ? picture(first.group(1), title) : Optional.empty();
        return shown.or(() -> cards.path(article)
                .map(path -> new ShareImage(settings.absolute(path), Cards.WIDTH, Cards.HEIGHT, title)));
    }

    private String chosenAddress(Appearance appearance) {
        return appearance.isOwnImage() ? settings.absolute(appearance.getImage()) : appearance.getImage();
    }

    /** The smallest width that is wide enough, with its own description where it has one; in one statement. */
    private Optional<ShareImage> picture(String address, String title) {
        Matcher hash = HASH.matcher(address);
        if (!hash.matches()) {
            return Optional.empty();
        }
        List<MediaVariant> widths = em.createQuery(
                        "select v from MediaVariant v join fetch v.media where v.media.hash = :hash"
                                + " and v.media.deletedAt is null order by v.width",
                        MediaVariant.class)
                .setParameter("hash", hash.group(1))
                .getResultList();
        return widths.stream()
                .filter(variant -> variant.getWidth() >= WIDE)
                .findFirst()
                .or(() -> widths.stream().reduce((narrow, wide) -> wide))
                .map(variant -> new ShareImage(
                        settings.absolute(variant.getMedia().url(variant)),
                        variant.getWidth(),
                        variant.getHeight(),
                        variant.getMedia().getAlt().isBlank()
                                ? title
                                : variant.getMedia().getAlt()));
    }
}
