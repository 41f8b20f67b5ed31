package org.broadsheet.feed.meta;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.article.Article;
import org.broadsheet.article.appearance.Appearance;
import org.broadsheet.feed.card.Cards;
import org.broadsheet.media.MediaVariant;
import org.broadsheet.platform.Settings;
import org.owasp.html.Encoding;

/** Finds the picture that a link to an article is shown with: the one that was chosen, else the first of the text, else its card. */
@ApplicationScoped
public class ShareImages {
    /** As wide as large previews are. */
    private static final int WIDE = 1200;

    private static final Pattern FIRST = Pattern.compile("<img [^>]*?src=\"/media/[^>]*>");
    private static final Pattern CHOICE = Pattern.compile("(/media/\\S+) (\\d{1,5})w");
    private static final Pattern HASH = Pattern.compile("/media/([0-9a-f]{64})/.*");

    @PersistenceContext
    EntityManager em;

    @Inject
    Cards cards;

    @Inject
    Settings settings;

    /** @param html the body as the page shows it */
    Optional<ShareImage> of(Article article, String html) {
        String title = article.getHeadline().getTitle();
        Appearance appearance = article.getHeadline().getAppearance();
        if (!appearance.getImage().isEmpty()) {
            Optional<ShareImage> chosen = Optional.of(appearance.getImage())
                    .filter(address -> appearance.isOwnImage())
                    .flatMap(address -> picture(address, title));
            return chosen.or(() -> Optional.of(new ShareImage(chosenAddress(appearance), 0, 0, title)));
        }
        Matcher first = FIRST.matcher(html);
        Optional<ShareImage> shown = first.find() ? shown(first.group(), title) : Optional.empty();
        return shown.or(() -> cards.path(article)
                .map(path -> new ShareImage(settings.absolute(path), Cards.WIDTH, Cards.HEIGHT, title)));
    }

    /** What the element says of itself, so that nobody has to be asked; those of the library say all of it. */
    private Optional<ShareImage> shown(String element, String title) {
        int width = number(element, "width");
        int height = number(element, "height");
        if (width == 0 || height == 0) {
            return picture(attribute(element, "src"), title);
        }
        String alt = attribute(element, "alt");
        Optional<MatchResult> choice = CHOICE.matcher(attribute(element, "srcset"))
                .results()
                .filter((MatchResult one) -> Integer.parseInt(one.group(2)) >= WIDE)
                .min(Comparator.comparingInt(one -> Integer.parseInt(one.group(2))));
        int chosen = choice.map(one -> Integer.parseInt(one.group(2))).orElse(width);
        return Optional.of(new ShareImage(
                settings.absolute(choice.map(one -> one.group(1)).orElseGet(() -> attribute(element, "src"))),
                chosen,
                Math.max(1, Math.round((float) height * chosen / width)),
                alt.isBlank() ? title : alt));
    }

    private static int number(String element, String name) {
        String value = attribute(element, name);
        return value.matches("\\d{1,5}") ? Integer.parseInt(value) : 0;
    }

    private static String attribute(String element, String name) {
        int begin = element.indexOf(" " + name + "=\"");
        if (begin < 0) {
            return "";
        }
        int from = begin + name.length() + 3;
        return Encoding.decodeHtml(element.substring(from, element.indexOf('"', from)), true);
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
