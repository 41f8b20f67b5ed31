package org.broadsheet.media.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.media.picture.SamplePictures.animation;
import static org.broadsheet.media.picture.SamplePictures.byCamera;
import static org.broadsheet.media.picture.SamplePictures.gif;
import static org.broadsheet.media.picture.SamplePictures.joined;
import static org.broadsheet.media.picture.SamplePictures.jpeg;
import static org.broadsheet.media.picture.SamplePictures.png;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of each kind of picture. */
class PictureTest {
    @Test
    void aPhotographIsMadeInEachWidthThatIsSmallerThanItsOwn() {
        assertThat(sizes(jpeg(2000, 1000)))
                .containsExactly(
                        "image/jpeg 480×240",
                        "image/jpeg 960×480",
                        "image/jpeg 1440×720",
                        "image/jpeg 1920×960",
                        "image/jpeg 2000×1000");
        assertThat(sizes(jpeg(480, 300))).containsExactly("image/jpeg 480×300");
    }

    @Test
    void aHugePhotographHasItsBound() {
        assertThat(sizes(jpeg(4000, 3000))).last().isEqualTo("image/jpeg 2560×1920");
        assertThat(sizes(jpeg(100, 19_000))).containsExactly("image/jpeg 53×10000");
    }

    @Test
    void aDrawingStaysWithoutLoss() {
        assertThat(sizes(png(600, 300))).containsExactly("image/png 480×240", "image/png 600×300");
        assertThat(sizes(gif(600, 300))).containsExactly("image/png 480×240", "image/png 600×300");
    }

    @Test
    void aWebpBecomesWhatEveryBrowserKnows() {
        assertThat(sizes(SamplePictures.WEBP)).containsExactly("image/jpeg 16×12");
        assertThat(sizes(SamplePictures.TRANSPARENT_WEBP)).containsExactly("image/png 16×12");
        assertThat(SamplePictures.decoded(
                                Picture.of(SamplePictures.TRANSPARENT_WEBP).full())
                        .getColorModel()
                        .hasAlpha())
                .isTrue();
    }

    /** Red was on the left and blue on the right of what the camera saw. */
    @ParameterizedTest
    @CsvSource({
        "1, 40×20, left",
        "2, 40×20, right",
        "3, 40×20, right",
        "4, 40×20, left",
        "5, 20×40, top",
        "6, 20×40, top",
        "7, 20×40, bottom",
        "8, 20×40, bottom"
    })
    void aPictureStandsUpright(int orientation, String size, String redSide) {
        Rendition full = Picture.of(byCamera(jpeg(40, 20), orientation, "")).full();
        BufferedImage seen = SamplePictures.decoded(full);

        assertThat(full.width() + "×" + full.height()).isEqualTo(size);
        assertThat(seen.getWidth() + "×" + seen.getHeight()).isEqualTo(size);
        boolean first = redSide.equals("left") || redSide.equals("top");
        assertThat(isRed(seen, 2, 2, first) && isRed(seen, seen.getWidth() - 3, seen.getHeight() - 3, !first))
                .isTrue();
    }

    @Test
    void whatTheCameraWroteDownIsTakenOut() {
        Picture picture = Picture.of(byCamera(jpeg(1000, 500), 1, "48.85N-2.35E"));

        assertThat(picture.renditions())
                .noneMatch(size -> text(size).contains("48.85N") || text(size).contains("Exif"));
    }

    @Test
    void whatHidesBehindAPictureIsTakenOut() {
        String script = "<script>alert(1)</script>";
        byte[] hidden = script.getBytes(StandardCharsets.US_ASCII);

        for (byte[] file : List.of(jpeg(20, 10), png(20, 10), gif(20, 10), animation(20, 10, 3))) {
            assertThat(Picture.of(joined(file, hidden)).renditions())
                    .noneMatch(size -> text(size).contains(script));
        }
    }

    @Test
    void anAnimationStaysAsItIs() {
        byte[] file = animation(600, 30, 5);
        Rendition kept = Picture.of(file).full();

        assertThat(sizes(file)).containsExactly("image/gif 600×30");
        assertThat(GifFile.of(kept.content())).get().extracting(GifFile::frames).isEqualTo(5);
    }

    @Test
    void anAnimationLosesItsComments() {
        byte[] file = animation(20, 10, 3);
        int head = 13 + ((file[10] & 0x80) == 0 ? 0 : 3 << ((file[10] & 7) + 1));
        byte[] comment = {0x21, (byte) 0xfe, 4, 'a', 'l', 'e', 'x', 0};

        byte[] told = joined(Arrays.copyOf(file, head), comment, Arrays.copyOfRange(file, head, file.length));

        assertThat(text(Picture.of(told).full()))
                .doesNotContain("alex")
                .isEqualTo(text(Picture.of(file).full()));
    }

    @Test
    void theColoursOfGreyAndDeepPicturesStay() {
        BufferedImage grey = new BufferedImage(8, 8, BufferedImage.TYPE_USHORT_GRAY);
        grey.getRaster().setSample(4, 4, 0, 128 << 8);

        assertThat(SamplePictures.decoded(Picture.of(SamplePictures.written(grey, "png"))
                                        .full())
                                .getRGB(4, 4)
                        & 0xff)
                .isBetween(126, 130);
    }

    private static List<String> sizes(byte[] file) {
        return Picture.of(file).renditions().stream()
                .map(size -> size.format().type() + " " + size.width() + "×" + size.height())
                .toList();
    }

    private static boolean isRed(BufferedImage picture, int x, int y, boolean expected) {
        int red = picture.getRGB(x, y) >> 16 & 0xff;
        return red > 128 == expected;
    }

    private static String text(Rendition rendition) {
        return new String(rendition.content(), StandardCharsets.ISO_8859_1);
    }
}
