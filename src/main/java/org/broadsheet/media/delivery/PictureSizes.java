package org.broadsheet.media.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.broadsheet.media.Media;
import org.broadsheet.media.MediaRepository;
import org.broadsheet.media.use.MediaUse;
import org.broadsheet.platform.markdown.Typesetting.Illustrated;

/**
 * Tells browsers the size of each picture of the library that a text shows, so that nothing jumps, and all its widths, so that
 * none loads more than it shows. One that its author does not describe has the description of the library. Those that are large
 * enough to run on into the margins are marked {@code wide}.
 */
@ApplicationScoped
public class PictureSizes {
    /** The style sheet shows a picture no wider than this, and a telephone in its whole width. */
    private static final String SIZES = "(min-width: 60rem) 56rem, 94vw";

    private static final int WIDE = 1000;
    private static final double FLAT = 1.2;

    /** HTML comes from the sanitiser, which writes attributes in double quotes and any angle in them as a reference. */
    private static final Pattern IMAGE =
            Pattern.compile("<img ([^>]*?src=\"/media/([0-9a-f]{64})/(?:\\d+/)?[^\"/]*\"[^>]*?)( /)?>");

    private static final String UNDESCRIBED = " alt=\"\"";

    @Inject
    MediaRepository pictures;

    void complete(@Observes Illustrated text) {
        Set<String> hashes = MediaUse.hashes(text.html());
        if (hashes.isEmpty()) {
            return;
        }
        Map<String, Media> known =
                pictures.withSizes(hashes).stream().collect(Collectors.toMap(Media::getHash, Function.identity()));
        text.become(IMAGE.matcher(text.html())
                .replaceAll(image -> Matcher.quoteReplacement(
                        known.containsKey(image.group(2))
                                ? completed(image, known.get(image.group(2)))
                                : image.group())));
    }

    private static String completed(MatchResult image, Media media) {
        StringBuilder attributes = new StringBuilder(
                media.getAlt().isBlank()
                        ? image.group(1)
                        : image.group(1).replace(UNDESCRIBED, " alt=\"" + escaped(media.getAlt()) + '"'));
        if (!image.group(1).contains(" width=\"") && !image.group(1).contains(" height=\"")) {
            attributes.append(" width=\"").append(media.getWidth());
            attributes.append("\" height=\"").append(media.getHeight()).append('"');
        }
        if (media.getVariants().size() > 1) {
            attributes.append(" srcset=\"").append(media.getSrcset());
            attributes.append("\" sizes=\"").append(SIZES).append('"');
        }
        if (media.getWidth() >= WIDE && media.getWidth() > media.getHeight() * FLAT) {
            attributes.append(" class=\"wide\"");
        }
        return "<img " + attributes + " />";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
