package org.broadsheet.media.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import org.broadsheet.media.Media;
import org.broadsheet.media.MediaArchive;
import org.broadsheet.media.MediaRepository;
import org.broadsheet.media.use.MediaUse;
import org.broadsheet.platform.change.ChangeLog;
import org.broadsheet.user.Caller;

/** Takes pictures away for good at once, where an article is erased that was the only one to show them. */
@ApplicationScoped
public class MediaErasing {
    @Inject
    MediaRepository pictures;

    @Inject
    MediaUse use;

    @Inject
    ChangeLog log;

    @Inject
    Event<MediaLibrary.PutAside> putAside;

    /** Takes away those with these hashes that nothing shows any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void erase(Caller caller, Collection<String> hashes) {
        if (hashes.isEmpty()) {
            return;
        }
        List<Media> known = pictures.lockedByHash(hashes);
        List<Long> unused = use.unused(known.stream().map(Media::getId).toList());
        if (unused.isEmpty()) {
            return;
        }
        pictures.remove(unused);
        for (Media media : known) {
            if (unused.contains(media.getId())) {
                putAside.fire(new MediaLibrary.PutAside(media.getHash()));
                log.append(MediaArchive.change("media.deleted", media, caller));
            }
        }
    }
}
