package org.broadsheet.site;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.broadsheet.platform.form.FlashMessage;
import org.broadsheet.platform.form.RefusedForm;
import org.broadsheet.platform.language.Messages;
import org.broadsheet.platform.refusal.FieldError;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.site.navigation.Navigation;
import org.broadsheet.site.navigation.NavigationLink;
import org.broadsheet.user.CurrentCaller;
import org.broadsheet.user.access.Operation;

/** The owner orders and names the navigation. Each button keeps all that was typed. */
@RequestScoped
@Named
public class NavigationEdit {
    private static final NavigationLink BLANK = new NavigationLink("", "");

    @Inject
    Site site;

    @Inject
    Navigation navigation;

    @Inject
    CurrentCaller current;

    @Inject
    FlashMessage flash;

    private final Map<String, String> errors = new TreeMap<>();
    private List<NavigationLink> rows;

    @PostConstruct
    void load() {
        current.require().require(Operation.CONFIGURE_SITE);
        String[] titles = sent("title");
        String[] addresses = sent("address");
        rows = new ArrayList<>(titles.length == 0 ? site.getNavigation() : List.of());
        // More than are allowed come back too, to be put right.
        for (int i = 0; i < Math.min(Math.min(titles.length, addresses.length), 2 * Navigation.MOST); i++) {
            rows.add(new NavigationLink(titles[i], addresses[i]));
        }
        rows.removeIf(NavigationLink::isBlank);
    }

    /** Has the bean made, and the right checked, before anything is written. */
    public void open() {}

    public void save() {
        keep(rows, "site.navigation");
    }

    /** Leads readers by the pages of the site, as on a new one. */
    public void reset() {
        keep(List.of(), "site.navigationReset");
    }

    public void up() {
        swap(place("up"), -1);
    }

    public void down() {
        swap(place("down"), 1);
    }

    public void remove() {
        int place = place("remove");
        if (place < rows.size()) {
            rows.remove(place);
        }
        save();
    }

    private void swap(int place, int way) {
        if (place < rows.size() && place + way >= 0 && place + way < rows.size()) {
            Collections.swap(rows, place, place + way);
        }
        save();
    }

    private void keep(List<NavigationLink> wanted, String done) {
        try {
            navigation.change(current.require(), wanted);
            flash.redirect(done, "/desk/navigation");
        } catch (Invalid invalid) {
            RefusedForm.show("form.refused");
            for (FieldError error : invalid.errors()) {
                errors.put(error.field(), Messages.sentence(error.message()));
            }
        }
    }

    private static int place(String button) {
        String[] value = sent(button);
        return value.length == 1 && value[0].matches("\\d{1,2}") ? Integer.parseInt(value[0]) : Integer.MAX_VALUE;
    }

    private static String[] sent(String name) {
        Map<String, String[]> all =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap();
        return all.getOrDefault(name, new String[0]);
    }

    /** The links as they are or were typed, and a blank one to be filled in. */
    public List<NavigationLink> getRows() {
        List<NavigationLink> shown = new ArrayList<>(rows);
        if (shown.size() < Navigation.MOST) {
            shown.add(BLANK);
        }
        return shown;
    }

    public int getLast() {
        return rows.size() - 1;
    }

    /** What is wrong with each field, by its id. */
    public Map<String, String> getErrors() {
        return errors;
    }
}
