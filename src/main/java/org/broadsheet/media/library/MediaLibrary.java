package org.broadsheet.media.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.broadsheet.media.Description;
import org.broadsheet.media.Media;
import org.broadsheet.media.MediaAddress;
import org.broadsheet.media.MediaArchive;
import org.broadsheet.media.MediaRepository;
import org.broadsheet.media.picture.Darkroom;
import org.broadsheet.media.use.MediaPlace;
import org.broadsheet.media.use.MediaPlaces;
import org.broadsheet.media.use.MediaUse;
import org.broadsheet.media.use.ShownAsked;
import org.broadsheet.platform.change.ChangeLog;
import org.broadsheet.platform.refusal.Conflict;
import org.broadsheet.platform.refusal.FieldError;
import org.broadsheet.platform.refusal.Forbidden;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.user.Caller;
import org.broadsheet.user.access.Operation;
import org.broadsheet.user.access.Visibility;

/**
 * What writers do with pictures: {@code mediaLibrary.add(caller, fileName, file, alt)}. Everybody adds; what somebody else added is
 * changed and deleted by editors.
 */
@ApplicationScoped
public class MediaLibrary {
    @Inject
    MediaRepository pictures;

    @Inject
    MediaArchive archive;

    @Inject
    MediaUse use;

    @Inject
    MediaPlaces places;

    @Inject
    Darkroom darkroom;

    @Inject
    ChangeLog log;

    @Inject
    Clock clock;

    @Inject
    Event<PutAside> putAside;

    @Inject
    Event<ShownAsked> asked;

    /** That the picture with this hash is not shown any more. */
    public record PutAside(String hash) {}

    /**
     * Adds the picture of a file, or finds it where the same file is there already, whose alternative text stays unless it has
     * none. Not one transaction: the picture is developed while nothing is locked.
     *
     * @param fileName as the browser sent it; only its words are kept
     * @param alt what those hear who do not see it; may be empty for now
     */
    public Media add(Caller caller, String fileName, InputStream file, String alt) {
        caller.require(Operation.ADD_MEDIA);
        Description description = Description.of(alt);
        Darkroom.Developed developed =
                darkroom.develop(file, hash -> pictures.byHash(hash).isPresent());
        return archive.keep(caller, fileName, developed, description);
    }

    /** The picture with the number, unless it is put aside. */
    public Media find(Long id) {
        return pictures.byId(id).filter(media -> !media.isDeleted()).orElseThrow(MediaLibrary::unknown);
    }

    @Transactional
    public Media describe(Caller caller, Long id, Description description) {
        return describe(caller, id, media -> {}, before -> description);
    }

    /** The same, made of what is said of it now. */
    @Transactional
    public Media describe(Caller caller, Long id, Consumer<Media> check, UnaryOperator<Description> change) {
        Media media = locked(caller, id);
        if (media.isDeleted()) {
            throw unknown();
        }
        check.accept(media);
        media.describe(change.apply(new Description(media.getAlt(), media.getFocalX(), media.getFocalY())));
        log.append(MediaArchive.change("media.updated", media, caller));
        return media;
    }

    /** Changes what those hear who do not see the picture. */
    @Transactional
    public Media describe(Caller caller, String hash, String alt) {
        Media media = pictures.byHash(hash).orElseThrow(MediaLibrary::unknown);
        return describe(caller, media.getId(), Description.checked(alt, media.getFocalX(), media.getFocalY()));
    }

    /** Puts a picture aside that no article shows; for a day it can be restored. */
    @Transactional
    public void delete(Caller caller, Long id) {
        delete(caller, id, media -> {});
    }

    /** The same. */
    @Transactional
    public void delete(Caller caller, Long id, Consumer<Media> check) {
        Media media = locked(caller, id);
        if (media.isDeleted()) {
            throw unknown();
        }
        check.accept(media);
        List<Long> articles = use.articles(id);
        List<FieldError> seenAt = new ArrayList<>(showing(caller, articles));
        List<MediaPlace> elsewhere = places.of(id);
        elsewhere.forEach(place -> seenAt.add(seen(place.getPlace())));
        if (!articles.isEmpty()) {
            throw new Conflict("The picture is shown in an article: take it out there first.", seenAt);
        }
        if (!elsewhere.isEmpty()) {
            throw new Conflict(
                    "The picture is shown on a page of the site or beside an author: take it out there first.", seenAt);
        }
        media.delete(clock);
        putAside.fire(new PutAside(media.getHash()));
        log.append(MediaArchive.change("media.deleted", media, caller));
    }

    @Transactional
    public Media restore(Caller caller, Long id) {
        Media media = locked(caller, id);
        if (media.isDeleted()) {
            media.restore();
            log.append(MediaArchive.change("media.restored", media, caller));
        }
        return media;
    }

    /** Where the articles with these numbers are seen, of those that the caller may know of. */
    private List<FieldError> showing(Caller caller, List<Long> articles) {
        ShownAsked question = new ShownAsked(caller, articles);
        if (!articles.isEmpty()) {
            asked.fire(question);
        }
        return question.paths().stream().map(MediaLibrary::seen).toList();
    }

    private static FieldError seen(String path) {
        return new FieldError("id", "is shown at " + path);
    }

    /** Whether the caller may change and delete it. */
    public boolean isWritable(Caller caller, Media media) {
        return caller.may(Operation.KEEP_MEDIA, () -> media.isBy(caller.user()), () -> Visibility.PUBLIC);
    }

    /** Whether a text has the form of an address of a picture here, such as {@link Media#getUrl} gives. */
    public static boolean isAddress(String text) {
        return MediaAddress.parse(text).isPresent();
    }

    /** What the library knows the picture at such an address by; nothing where it is none. */
    public static Optional<String> hash(String address) {
        return MediaAddress.parse(address).map(MediaAddress::hash);
    }

    private Media locked(Caller caller, Long id) {
        caller.require(Operation.KEEP_MEDIA);
        Media media = pictures.locked(id).orElseThrow(MediaLibrary::unknown);
        if (!isWritable(caller, media)) {
            throw new Forbidden("Somebody else added this picture: only editors change it.");
        }
        return media;
    }

    private static NotFound unknown() {
        return new NotFound("There is no such picture.");
    }
}
