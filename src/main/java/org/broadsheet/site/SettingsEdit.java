package org.broadsheet.site;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.broadsheet.platform.form.FlashMessage;
import org.broadsheet.platform.form.RefusedForm;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.platform.setting.Settings;
import org.broadsheet.site.setting.Licence;
import org.broadsheet.site.setting.PublicationRule;
import org.broadsheet.site.setting.SiteSettings;
import org.broadsheet.user.CurrentCaller;
import org.broadsheet.user.access.Operation;

/** The owner changes the site's settings. */
@RequestScoped
@Named
public class SettingsEdit {
    @Inject
    Site site;

    @Inject
    Configuring configuring;

    @Inject
    CurrentCaller current;

    @Inject
    FlashMessage flash;

    @Inject
    Settings settings;

    private final Map<String, String> fields = new TreeMap<>();
    private SiteSettings before;
    private final Map<String, Boolean> chosen = new TreeMap<>();

    @PostConstruct
    void load() {
        current.require().require(Operation.CONFIGURE_SITE);
        before = site.settings();
        fields.putAll(before.fields());
        before.rules().forEach(rule -> chosen.put(rule.word(), true));
    }

    /** Has the bean made, and the right checked, before anything is written. */
    public void open() {}

    public void save() {
        try {
            SiteSettings typed = SiteSettings.typed(
                    fields,
                    PublicationRule.which(rule -> chosen.getOrDefault(rule.word(), false)),
                    settings.webhookHosts());
            configuring.change(current.require(), before, typed);
            flash.redirect("site.changed", "/desk/settings");
        } catch (Invalid invalid) {
            RefusedForm.show(invalid);
        }
    }

    /** The names to choose from. */
    public SortedSet<String> getTimeZones() {
        SortedSet<String> regions = new TreeSet<>(ZoneId.getAvailableZoneIds());
        regions.removeIf(id -> !id.contains("/") || id.startsWith("Etc/") || id.startsWith("SystemV/"));
        regions.add("UTC");
        return regions;
    }

    public Licence[] getLicences() {
        return Licence.values();
    }

    /** What was typed, by the id of the field. */
    public Map<String, String> getFields() {
        return fields;
    }

    public PublicationRule[] getRules() {
        return PublicationRule.values();
    }

    /** Which rules are ticked, by their word. */
    public Map<String, Boolean> getChosen() {
        return chosen;
    }
}
