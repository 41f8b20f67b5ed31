package org.broadsheet.media.library;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;
import java.util.function.UnaryOperator;
import org.broadsheet.media.Media;
import org.broadsheet.platform.setting.Settings;

/**
 * A picture on the wire: {@code MediaJson.of(media)} with addresses of this site for the desk, {@code MediaJson.of(media, settings)}
 * with absolute ones for programs.
 *
 * @param markdown what shows it in a text
 */
@JsonbPropertyOrder({
    "id",
    "hash",
    "name",
    "type",
    "alt",
    "width",
    "height",
    "focalX",
    "focalY",
    "url",
    "variants",
    "markdown"
})
public record MediaJson(
        String id,
        String hash,
        String name,
        String type,
        String alt,
        int width,
        int height,
        double focalX,
        double focalY,
        String url,
        List<Variant> variants,
        String markdown) {

    /** One of its widths; the last is the full size. */
    @JsonbPropertyOrder({"width", "height", "url"})
    public record Variant(int width, int height, String url) {}

    public static MediaJson of(Media media) {
        return of(media, UnaryOperator.identity());
    }

    public static MediaJson of(Media media, Settings settings) {
        return of(media, settings::absolute);
    }

    private static MediaJson of(Media media, UnaryOperator<String> address) {
        return new MediaJson(
                media.getId().toString(),
                media.getHash(),
                media.getName(),
                media.getType(),
                media.getAlt(),
                media.getWidth(),
                media.getHeight(),
                media.getFocalX(),
                media.getFocalY(),
                address.apply(media.getUrl()),
                media.getVariants().stream()
                        .map(variant ->
                                new Variant(variant.getWidth(), variant.getHeight(), address.apply(media.url(variant))))
                        .toList(),
                "![" + media.getAlt().replaceAll("[\\\\\\[\\]`*_<&]", "\\\\$0") + "](" + media.getUrl() + ")");
    }
}
