package org.broadsheet.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.platform.PictureAsked;
import org.broadsheet.platform.TextShown;
import org.broadsheet.platform.change.Change;
import org.broadsheet.platform.change.ChangeLog;
import org.broadsheet.platform.database.Turns;
import org.broadsheet.platform.language.Messages;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.site.setting.SettingRepository;
import org.broadsheet.site.setting.SiteLogo;
import org.broadsheet.user.Caller;
import org.broadsheet.user.access.Operation;
import org.broadsheet.user.audit.AuditLog;

/** Chooses the picture that stands for the name of the site; what is shown so cannot be deleted from the library. */
@ApplicationScoped
public class LogoKeeping {
    /** The most pixels that a masthead gives it, twice for fine screens. */
    private static final int HEIGHT = 192;

    @Inject
    SettingRepository entries;

    @Inject
    AuditLog audit;

    @Inject
    Turns turns;

    @Inject
    ChangeLog log;

    @Inject
    Event<PictureAsked> asked;

    @Inject
    Event<TextShown> shown;

    /** Shows the picture of the library at this address, or the name again where there is none; for owners. */
    @Transactional
    public void show(Caller caller, String typed) {
        caller.require(Operation.CONFIGURE_SITE);
        turns.take("site");
        Optional<SiteLogo> logo =
                Optional.of(typed.strip()).filter(address -> !address.isEmpty()).map(this::found);
        String entry = logo.map(SiteLogo::entry).orElse("");
        // The picture is locked before the counter, as whoever deletes it does.
        shown.fire(new TextShown(
                "/desk/settings",
                Messages.text("site.logo.title"),
                logo.stream().map(SiteLogo::address).toList()));
        log.queue();
        if (entries.find(SiteLogo.ENTRY).orElse("").equals(entry)) {
            return;
        }
        entries.put(SiteLogo.ENTRY, entry);
        audit.record(caller, "site.settings_changed", "site", "", SiteLogo.ENTRY + " = " + entry);
        log.append(Change.of("site.updated", Set.of("site", "lists"))
                .about("site", "")
                .by(caller.user().getId()));
    }

    private SiteLogo found(String address) {
        PictureAsked question = new PictureAsked(address, HEIGHT);
        asked.fire(question);
        return question.answer()
                .map(SiteLogo::of)
                .orElseThrow(() -> new Invalid("logo", "has to be the address of a picture of the library (/media/…)"));
    }
}
