package org.broadsheet.user.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.broadsheet.platform.PictureAsked;
import org.broadsheet.platform.Secret;
import org.broadsheet.platform.TextShown;
import org.broadsheet.platform.change.Change;
import org.broadsheet.platform.change.ChangeLog;
import org.broadsheet.platform.database.Turns;
import org.broadsheet.platform.language.Language;
import org.broadsheet.platform.refusal.FieldError;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.platform.setting.AccountRules;
import org.broadsheet.platform.text.Plain;
import org.broadsheet.user.AuthorAsked;
import org.broadsheet.user.Caller;
import org.broadsheet.user.PasswordHash;
import org.broadsheet.user.User;
import org.broadsheet.user.UserRepository;
import org.broadsheet.user.audit.AuditLog;
import org.broadsheet.user.login.Credentials;
import org.broadsheet.user.session.Sessions;

/**
 * What people decide about their own account. Where a password is asked for, guessing is slowed down as at login, and no
 * transaction runs while it is checked.
 */
@ApplicationScoped
public class Profile {
    private static final int LONGEST_BIO = 500;
    private static final int PICTURE_HEIGHT = 320;

    @Inject
    UserRepository users;

    @Inject
    Credentials credentials;

    @Inject
    Accounts accounts;

    @Inject
    Passwords passwords;

    @Inject
    Sessions sessions;

    @Inject
    AuditLog audit;

    @Inject
    ChangeLog log;

    @Inject
    Turns turns;

    @Inject
    Event<TextShown> shown;

    @Inject
    Event<PictureAsked> asked;

    @Inject
    Event<AuthorAsked> authors;

    /**
     * Changes what the patch names, all of it or nothing.
     *
     * @param check runs once nobody else can change the caller, for whoever holds a version against it
     */
    @Transactional
    public User change(Caller caller, Consumer<User> check, ProfilePatch patch) {
        User user = self(caller);
        check.accept(user);
        patch.picture()
                .filter(address -> !address.equals(user.getPicture()))
                .ifPresent(address -> show(
                        caller,
                        Optional.of(address).filter(text -> !text.isEmpty()).map(this::thumbnail)));
        if (patch.name().isPresent() || patch.bio().isPresent()) {
            describe(caller, patch.name().orElse(user.getName()), patch.bio().orElse(user.getBio()));
        }
        patch.language().ifPresent(tag -> speak(caller, tag));
        return user;
    }

    /** The size of the picture that stands beside a name. */
    private String thumbnail(String address) {
        PictureAsked question = new PictureAsked(address, PICTURE_HEIGHT);
        asked.fire(question);
        return question.answer()
                .map(PictureAsked.SizedPicture::address)
                .orElseThrow(
                        () -> new Invalid("picture", "has to be the address of a picture of the library (/media/…)"));
    }

    /** Changes what readers are told of the caller. */
    @Transactional
    public void describe(Caller caller, String name, String bio) {
        String byline = Plain.line(name);
        String text = bio.replace("\r\n", "\n").strip();
        List<FieldError> errors = new ArrayList<>();
        Accounts.nameError(byline).ifPresent(errors::add);
        if (byline.isEmpty()) {
            errors.add(new FieldError("name", "has to be filled in"));
        }
        if (text.length() > LONGEST_BIO || !Plain.isStorable(text)) {
            errors.add(new FieldError("bio", "has at most " + LONGEST_BIO + " characters"));
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        User user = self(caller);
        if (byline.equals(user.getName()) && text.equals(user.getBio())) {
            return;
        }
        audit.record(caller, "user.described", user.getUsername(), user.getName(), byline);
        user.rename(byline);
        user.describe(text);
        tell(user);
    }

    /** Has the desk speak to the caller in the language of that tag, one of those that it speaks, or in the site's where it is empty. */
    @Transactional
    public void speak(Caller caller, String tag) {
        Optional<Language> wanted = Stream.of(Language.values())
                .filter(language -> language.getTag().equals(tag))
                .findFirst();
        if (wanted.isEmpty() && !tag.isEmpty()) {
            throw new Invalid("language", "has to be one of those offered");
        }
        self(caller).speak(wanted);
    }

    /** Shows readers the picture at this address of the site, or none any more. */
    @Transactional
    public void show(Caller caller, Optional<String> picture) {
        User user = self(caller);
        if (picture.equals(Optional.ofNullable(user.getPicture()))) {
            return;
        }
        audit.record(caller, "user.picture_changed", user.getUsername(), user.getName(), picture.orElse(""));
        user.show(picture);
        shown.fire(new TextShown(
                "/author/" + user.getUsername(),
                user.getName(),
                picture.stream().toList()));
        tell(user);
    }

    private void tell(User user) {
        AuthorAsked question = new AuthorAsked(user);
        authors.fire(question);
        log.append(Change.of("author.updated", Set.of("author:" + user.getUsername(), "site"))
                .about(user.getUsername(), user.getUsername())
                .seenByReaders(question.isKnown())
                .by(user.getId()));
    }

    /** Changes the address by which the caller logs in; the password is asked for. */
    public void move(Caller caller, String email, String password, String address) {
        String wanted = email.strip().toLowerCase(Locale.ROOT);
        if (!AccountRules.isEmail(wanted)) {
            throw new Invalid("email", "has to be an e-mail address");
        }
        requirePassword(caller, password, "confirm", address);
        accounts.move(caller, wanted);
    }

    /** Changes the password; the old one is asked for, and all sessions but the one with the secret end. */
    public void changePassword(Caller caller, String current, String password, String address, Optional<Secret> kept) {
        User user = caller.user();
        Accounts.passwordError(password, user.getUsername(), user.getEmail()).ifPresent(error -> {
            throw new Invalid(List.of(error));
        });
        requirePassword(caller, current, "current", address);
        passwords.change(caller, PasswordHash.of(password), kept);
    }

    /** Ends all sessions of the caller but the one with the secret. */
    @Transactional
    public void endOtherSessions(Caller caller, Optional<Secret> kept) {
        int ended = sessions.endOthers(caller.user(), kept);
        if (ended > 0) {
            audit.record(
                    caller,
                    "login.others_ended",
                    caller.user().getUsername(),
                    caller.user().getName(),
                    "" + ended);
        }
    }

    private void requirePassword(Caller caller, String password, String field, String address) {
        if (credentials.check(caller.user().getUsername(), password, address).isEmpty()) {
            throw new Invalid(field, "is not your password");
        }
    }

    /** The caller, whom nobody else changes until the transaction ends. */
    private User self(Caller caller) {
        turns.take("profile");
        return users.byId(caller.user().getId()).orElseThrow(() -> new NotFound("You are not here any more."));
    }
}
