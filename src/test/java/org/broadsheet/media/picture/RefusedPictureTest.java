package org.broadsheet.media.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.broadsheet.media.picture.SamplePictures.animation;
import static org.broadsheet.media.picture.SamplePictures.announcing;
import static org.broadsheet.media.picture.SamplePictures.gif;
import static org.broadsheet.media.picture.SamplePictures.joined;
import static org.broadsheet.media.picture.SamplePictures.jpeg;
import static org.broadsheet.media.picture.SamplePictures.png;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.broadsheet.platform.refusal.FieldError;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.testing.AllocatedMemory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no picture, or more than one can bear. */
class RefusedPictureTest {
    private static final String DAMAGED = "is damaged or not complete: it cannot be decoded";

    @Test
    void anAnimationHasItsBounds() {
        assertRefused(animation(2, 2, Picture.MOST_FRAMES + 1), "is too long an animation");
        assertRefused(animation(3000, 3000, 12), "is too long an animation");
    }

    @Test
    void aFrameOutsideTheScreenIsRefused() {
        byte[] file = animation(20, 10, 2);
        file[6] = 10;

        assertRefused(file, DAMAGED);
    }

    static Stream<byte[]> wholeFiles() {
        return Stream.of(
                jpeg(200, 100),
                png(200, 100),
                gif(200, 100),
                animation(200, 100, 3),
                SamplePictures.WEBP,
                SamplePictures.TRANSPARENT_WEBP);
    }

    @ParameterizedTest
    @MethodSource("wholeFiles")
    void aFileThatIsCutOffIsRefused(byte[] file) {
        for (int length : new int[] {file.length - 13, file.length * 2 / 3, file.length / 3, 24, 16}) {
            assertRefused(Arrays.copyOf(file, length), DAMAGED);
        }
    }

    @ParameterizedTest
    @MethodSource("wholeFiles")
    void noDamageIsMoreThanARefusal(byte[] file) {
        for (int i = 0; i < file.length; i += Math.max(1, file.length / 60)) {
            byte[] damaged = file.clone();
            damaged[i] ^= (byte) 0xff;
            try {
                Picture.of(damaged);
            } catch (Invalid refused) {
                assertThat(refused.errors()).extracting(FieldError::field).containsExactly("file");
            }
        }
    }

    @Test
    void anEmptyFileIsRefused() {
        assertRefused(new byte[0], "is empty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
                "<?xml version=\"1.0\"?><svg/>",
                "%PDF-1.7",
                "BM",
                "x",
                "RIFF",
                "II*\0",
                "\0\0\0\u0018ftypheic",
                "<!DOCTYPE html><html></html>",
                "PK\u0003\u0004"
            })
    void whatIsNoPictureIsRefused(String beginning) {
        assertRefused(beginning.getBytes(StandardCharsets.ISO_8859_1), "is no JPEG, PNG, GIF or WebP picture");
    }

    @Test
    void aBombIsRefusedBeforeItIsDecoded() {
        assertRefused(announcing(50_000, 50_000), "has 50000 × 50000 pixels");
        assertRefused(announcing(20_001, 1), "has 20001 × 1 pixels");
        assertRefused(announcing(10_000, 5_001), "has 10000 × 5001 pixels");
        assertRefused(announcing(20_000, 2_500), DAMAGED);
        assertRefused(announcing(0, 10), DAMAGED);
        assertRefused(announcing(-1, -1), DAMAGED);
    }

    @Test
    void aBombCostsNoMemory() {
        byte[] bomb = announcing(50_000, 50_000);
        aBombIsRefusedBeforeItIsDecoded();

        assertThat(AllocatedMemory.of(() -> assertRefused(bomb, "has 50000 × 50000 pixels")))
                .isLessThan(2_000_000);
    }

    @Test
    void aJpegOfCountlessScansIsRefused() {
        byte[] file = jpeg(64, 64);
        byte[] scans = new byte[2 * 200];
        for (int i = 0; i < scans.length; i += 2) {
            scans[i] = (byte) 0xff;
            scans[i + 1] = (byte) 0xda;
        }

        assertRefused(
                joined(Arrays.copyOf(file, file.length - 2), scans, new byte[] {(byte) 0xff, (byte) 0xd9}), DAMAGED);
    }

    @Test
    void anAnimatedWebpIsRefusedRatherThanStilled() {
        byte[] file = SamplePictures.WEBP.clone();
        file[20] |= 2;

        assertRefused(file, "is an animated WebP");
    }

    private static void assertRefused(byte[] file, String message) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> Picture.of(file))
                .satisfies(refused -> assertThat(refused.errors())
                        .singleElement()
                        .satisfies(error -> {
                            assertThat(error.field()).isEqualTo("file");
                            assertThat(error.message()).startsWith(message);
                        }));
    }
}
