package org.broadsheet.media.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import org.broadsheet.media.MediaAddress;
import org.broadsheet.media.MediaRepository;
import org.broadsheet.platform.PictureAsked;
import org.broadsheet.platform.cache.PageKeys;
import org.broadsheet.platform.setting.Settings;

/** Tells features that know nothing of pictures what an address shows. */
@ApplicationScoped
@Named
public class PictureAnswers {
    @Inject
    MediaRepository pictures;

    @Inject
    PageKeys keys;

    @Inject
    Settings settings;

    /** Whether a text is the address of a picture that readers get, in a width that it has. */
    @Transactional
    public boolean isThere(String text) {
        return MediaAddress.parse(text).filter(pictures::has).isPresent();
    }

    /** The style classes that keep what is to be looked at in sight where the picture at that address is cut to a shape, in tenths. */
    @Transactional
    public String focus(String text) {
        return MediaAddress.parse(text)
                .map(MediaAddress::hash)
                .flatMap(hash -> {
                    keys.madeOf("media:" + hash);
                    return pictures.byHash(hash);
                })
                .map(media -> "focus-x-" + Math.round(media.getFocalX() * 10) + " focus-y-"
                        + Math.round(media.getFocalY() * 10))
                .orElse("");
    }

    @Transactional
    void answer(@Observes PictureAsked question) {
        MediaAddress.parse(settings.local(question.address()))
                .flatMap(address -> pictures.byHash(address.hash()))
                .filter(media -> !media.isDeleted())
                .map(media -> media.size(question.height()))
                .ifPresent(question::answer);
    }
}
