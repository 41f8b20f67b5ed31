package org.broadsheet.feed.meta;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.article.Article;
import org.broadsheet.article.appearance.Appearance;
import org.broadsheet.article.reading.ChosenPicture;
import org.broadsheet.feed.card.Cards;
import org.broadsheet.platform.setting.Settings;
import org.owasp.html.Encoding;

/** Finds the picture that a link to an article is shown with: the one that was chosen, else the first of the text, else its card. */
@ApplicationScoped
public class ShareImages {
    /** As wide as large previews are. */
    private static final int WIDE = 1200;

    private static final Pattern FIRST = Pattern.compile("<img [^>]*?src=\"/media/[^>]*>");
    private static final Pattern CHOICE = Pattern.compile("(/media/\\S+) (\\d{1,5})w");

    @Inject
    Cards cards;

    @Inject
    Settings settings;

    /**
     * Nothing is asked of the database: the page has read all that is needed.
     *
     * @param html the body as the page shows it
     * @param chosen the picture that was chosen, if the library has it, narrowest first
     */
    Optional<ShareImage> of(Article article, String html, List<ChosenPicture> chosen) {
        String title = article.getHeadline().getTitle();
        Appearance appearance = article.getHeadline().getAppearance();
        if (!appearance.getImage().isEmpty()) {
            return picture(chosen, title).or(() -> Optional.of(new ShareImage(chosenAddress(appearance), 0, 0, title)));
        }
        Matcher first = FIRST.matcher(html);
        Optional<ShareImage> shown = first.find() ? Optional.of(shown(first.group(), title)) : Optional.empty();
        return shown.or(() -> cards.path(article)
                .map(path -> new ShareImage(settings.absolute(path), Cards.WIDTH, Cards.HEIGHT, title)));
    }

    /** What the element says of itself; how large the picture is may not be all there. */
    private ShareImage shown(String element, String title) {
        int width = number(element, "width");
        int height = number(element, "height");
        String alt = attribute(element, "alt");
        Optional<MatchResult> choice = CHOICE.matcher(attribute(element, "srcset"))
                .results()
                .filter((MatchResult one) -> Integer.parseInt(one.group(2)) >= WIDE)
                .min(Comparator.comparingInt(one -> Integer.parseInt(one.group(2))));
        String address = settings.absolute(choice.map(one -> one.group(1)).orElseGet(() -> attribute(element, "src")));
        String words = alt.isBlank() ? title : alt;
        if (width == 0 || height == 0) {
            return new ShareImage(address, 0, 0, words);
        }
        int chosen = choice.map(one -> Integer.parseInt(one.group(2))).orElse(width);
        return new ShareImage(address, chosen, Math.max(1, Math.round((float) height * chosen / width)), words);
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

    /** The smallest width that is wide enough, with its own description where it has one. */
    private Optional<ShareImage> picture(List<ChosenPicture> widths, String title) {
        return widths.stream()
                .filter(picture -> picture.width() >= WIDE)
                .findFirst()
                .or(() -> widths.stream().reduce((narrow, wide) -> wide))
                .map(picture -> new ShareImage(
                        settings.absolute(picture.path()),
                        picture.width(),
                        picture.height(),
                        picture.alt().isBlank() ? title : picture.alt()));
    }
}
