package org.broadsheet.feed.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardPainterTest {
    private static final int INK = 0xff1c1915;

    private final CardFonts fonts = CardFonts.load().orElseThrow();
    private final CardPainter painter = new CardPainter(fonts);

    @ParameterizedTest
    @ValueSource(
            strings = {"A", "A title of some words that takes two lines", "Größe & Œuvre – “quoted”", "😀 With a sign"})
    void aCardIsAPngOfOneSizeWithInkWhereTheTitleStands(String title) throws IOException {
        BufferedImage image = drawn(title, "auto");

        assertThat(image.getWidth()).isEqualTo(1200);
        assertThat(image.getHeight()).isEqualTo(630);
        assertThat(ink(image, 84, 600)).isPositive();
    }

    @Test
    void aTitleWithoutEndStaysOnTheCard() throws IOException {
        BufferedImage image = drawn("W".repeat(200), "auto");

        assertThat(ink(image, 84, 1116)).isPositive();
        assertThat(ink(image, 0, 76) + ink(image, 1124, 1200)).isZero();
    }

    @Test
    void whatRunsFromTheRightStandsThere() throws IOException {
        BufferedImage image = drawn("Shalom", "rtl");

        assertThat(ink(image, 84, 400)).isZero();
        assertThat(ink(image, 800, 1116)).isPositive();
    }

    @Test
    void signsThatNoFontHasAreLeftOutAndLettersMakeNoCard() {
        assertThat(fonts.shown("Kept \udbff\udffd and kept")).contains("Kept  and kept");
        assertThat(fonts.shown("\udbff\udffd")).isEmpty();
        // Of the ideographs that Unicode 13 took in, which hardly any machine has.
        assertThat(fonts.shown("A \ud880\udc00 letter")).isEmpty();
    }

    @Test
    void theHashCoversWhatIsDrawn() {
        Card card = new Card("t", "a", "s", "en", "auto");

        assertThat(card.hash()).hasSize(12).isEqualTo(new Card("t", "a", "s", "en", "auto").hash());
        assertThat(card.hash())
                .isNotEqualTo(new Card("t", "a", "s", "en", "rtl").hash())
                .isNotEqualTo(new Card("t", "a", "other", "en", "auto").hash())
                .isNotEqualTo(new Card("ta", "", "s", "en", "auto").hash());
    }

    private BufferedImage drawn(String title, String direction) throws IOException {
        byte[] png = painter.png(new Card(title, "Jane Doe", "The Site", "en", direction));
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    /** How many pixels of the title's area are ink. */
    private static int ink(BufferedImage image, int from, int to) {
        int ink = 0;
        for (int y = 150; y < 520; y++) {
            for (int x = from; x < to; x++) {
                ink += image.getRGB(x, y) == INK ? 1 : 0;
            }
        }
        return ink;
    }
}
