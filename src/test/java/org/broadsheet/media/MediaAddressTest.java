package org.broadsheet.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.broadsheet.media.picture.FileName;
import org.broadsheet.media.picture.PictureFormat;
import org.broadsheet.media.use.MediaUse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and addresses of pictures, whatever their files were called. */
class MediaAddressTest {
    private static final String HASH = "0123456789abcdef".repeat(4);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Harbour at Dawn.JPG | harbour-at-dawn.jpg",
                "../../etc/passwd | passwd.jpg",
                "C:\\Users\\x\\Über Zäune.tiff | uber-zaune.jpg",
                "a.php.png | a-php.jpg",
                ".htaccess | htaccess.jpg",
                "'' | picture.jpg",
                "日本.png | ri-ben.jpg",
                "….png | picture.jpg"
            })
    void aNameKeepsItsWordsOnly(String sent, String kept) {
        assertThat(FileName.of(sent, PictureFormat.JPEG)).isEqualTo(kept);
    }

    @Test
    void noNameBreaksAHeader() {
        assertThat(FileName.of("a\r\nSet-Cookie: x\0\ud800.png", PictureFormat.PNG))
                .isEqualTo("a-set-cookie-x.png");
        assertThat(FileName.of("x".repeat(300) + ".png", PictureFormat.PNG)).hasSize(84);
    }

    @Test
    void anAddressIsReadAsItWasWritten() {
        for (MediaAddress address : new MediaAddress[] {
            new MediaAddress(HASH, Optional.empty(), "a.jpg"), new MediaAddress(HASH, Optional.of(960), "a-b.png")
        }) {
            assertThat(MediaAddress.parse(MediaAddress.of(address.hash(), address.width(), address.name())))
                    .contains(address);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x/a.jpg",
                "0960/a.jpg",
                "-1/a.jpg",
                "960/../a.jpg",
                "A.JPG",
                "a",
                "..",
                "a.jpg/",
                "960/960/a.jpg"
            })
    void whatIsNoneIsNone(String rest) {
        assertThat(MediaAddress.parse(MediaAddress.ROOT + HASH + "/" + rest)).isEmpty();
    }

    @Test
    void mentionsAreFoundInTexts() {
        String other = "f".repeat(64);

        assertThat(MediaUse.hashes(
                        "![x](/media/" + HASH + "/a.jpg) and /media/" + HASH + "/480/a.jpg, /media/123/a.jpg",
                        null,
                        "<img src=\"/media/" + other + "/b.png\">"))
                .containsExactly(HASH, other);
    }
}
