package org.broadsheet.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import org.broadsheet.platform.PictureAsked;

/** Tells features that know nothing of pictures what an address shows. */
@ApplicationScoped
@Named
public class PictureAnswers {
    @Inject
    MediaRepository pictures;

    /** Whether a text is the address of a picture that readers get, in a width that it has. */
    @Transactional
    public boolean isThere(String text) {
        return MediaAddress.parse(text).filter(pictures::has).isPresent();
    }

    @Transactional
    void answer(@Observes PictureAsked question) {
        MediaAddress.parse(question.address())
                .flatMap(address -> pictures.byHash(address.hash()))
                .filter(media -> !media.isDeleted())
                .map(media -> media.size(question.height()))
                .ifPresent(question::answer);
    }
}
