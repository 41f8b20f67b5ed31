package org.broadsheet.platform;

import java.util.Optional;

/**
 * The question what picture an address of this site shows: {@code asked.fire(question)}, then {@code question.answer()}. For
 * features that know nothing of the library; who keeps the pictures answers.
 */
public final class PictureAsked {
    private final String address;
    private final int height;
    private SizedPicture answer;

    /** @param height how many pixels the picture has to be high to be sharp where it is shown */
    public PictureAsked(String address, int height) {
        this.address = address;
        this.height = height;
    }

    /** The smallest size that is high enough, or else the largest that there is. */
    public record SizedPicture(String address, int width, int height) {}

    public String address() {
        return address;
    }

    public int height() {
        return height;
    }

    public void answer(SizedPicture given) {
        answer = given;
    }

    /** Nothing where the address is that of no picture. */
    public Optional<SizedPicture> answer() {
        return Optional.ofNullable(answer);
    }
}
