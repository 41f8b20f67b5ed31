package org.broadsheet.article.appearance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.broadsheet.media.delivery.PictureAnswers;
import org.broadsheet.platform.refusal.Invalid;

/** Whether the picture that a link to a text is shown with is there; for addresses of other sites nobody can tell. */
@ApplicationScoped
public class SocialImage {
    @Inject
    PictureAnswers pictures;

    /** What is named anew has to be there; that what was named before is gone is not the fault of who writes now. */
    public void require(Appearance wanted, Appearance before) {
        String image = wanted.getImage();
        if (wanted.isOwnImage() && !image.equals(before.getImage()) && !pictures.isThere(image)) {
            throw new Invalid("image", "has to be the address of a picture that is in the library");
        }
    }
}
