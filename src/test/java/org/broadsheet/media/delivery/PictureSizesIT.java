package org.broadsheet.media.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.json;

import com.google.gson.JsonObject;
import java.util.UUID;
import org.broadsheet.media.Multipart;
import org.broadsheet.media.picture.SamplePictures;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.Owner;
import org.broadsheet.testing.SiteUnderTest;
import org.broadsheet.testing.Story;
import org.broadsheet.testing.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;

/** A text tells browsers all that the library knows of its pictures. */
@HttpTest
class PictureSizesIT {
    private static final Visitor READER = Visitor.from("203.0.113.146");

    private final Visitor program = Owner.api("203.0.113.147");

    @Test
    void picturesHaveTheirSizeAndTheirWidths() {
        String large = added(1400, 700);
        String small = added(400, 300);
        String path = Story.titled(Story.unique("Illustrated"))
                .body("![one](" + large + " \"A caption\")\n\n![two](" + small + ")\n\n![gone](/media/" + "0".repeat(64)
                        + "/gone.jpg)\n\n<img alt=\"raw\" width=\"70\" src=\"" + large + "\">")
                .published();

        Elements images = Jsoup.parse(READER.get(path).body()).select(".prose img");
        Element first = images.get(0);
        assertThat(first.attr("width") + "x" + first.attr("height")).isEqualTo("1400x700");
        assertThat(first.attr("srcset")).contains(" 480w, ", " 960w, ", large + " 1400w");
        assertThat(first.attr("sizes")).isNotEmpty();
        assertThat(first.attr("fetchpriority")).isEqualTo("high");
        assertThat(first.hasAttr("loading")).isFalse();
        assertThat(first.hasClass("wide")).isTrue();
        assertThat(first.parent().select("figcaption").text()).isEqualTo("A caption");
        Element second = images.get(1);
        assertThat(second.attr("width") + "x" + second.attr("height")).isEqualTo("400x300");
        assertThat(second.attr("loading")).isEqualTo("lazy");
        assertThat(second.hasAttr("srcset")).isFalse();
        assertThat(second.hasClass("wide")).isFalse();
        assertThat(images.get(2).hasAttr("width")).isFalse();
        assertThat(images.get(3).attr("width")).isEqualTo("70");
        assertThat(images.get(3).hasAttr("height")).isFalse();
        assertThat(images.eachAttr("alt")).containsExactly("one", "two", "gone", "raw");
    }

    @Test
    void aPictureThatItsAuthorDoesNotDescribeIsDescribedByTheLibrary() {
        String picture = added(400, 300, "\"A\" & <b>");
        String path = Story.titled(Story.unique("Described"))
                .body("![](" + picture + ")\n\n![mine](" + picture + ")")
                .published();

        assertThat(Jsoup.parse(READER.get(path).body()).select(".prose img").eachAttr("alt"))
                .containsExactly("\"A\" & <b>", "mine");
    }

    private String added(int width, int height) {
        return added(width, height, "");
    }

    private String added(int width, int height, String alt) {
        JsonObject media = json(
                Multipart.form()
                        .file(
                                "picture.jpg",
                                "image/jpeg",
                                SamplePictures.jpeg(
                                        width, height, UUID.randomUUID().hashCode()))
                        .with("alt", alt)
                        .sendBy(program, "/api/media"),
                201);
        return media.get("url")
                .getAsString()
                .substring(SiteUnderTest.current().url().toString().length());
    }
}
