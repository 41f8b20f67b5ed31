package org.broadsheet.site;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.broadsheet.platform.form.FlashMessage;
import org.broadsheet.platform.form.RefusedForm;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.user.CurrentCaller;

/** The owner chooses the picture that stands for the name of the site. */
@RequestScoped
@Named
public class LogoEdit {
    @Inject
    Site site;

    @Inject
    LogoKeeping keeping;

    @Inject
    CurrentCaller current;

    @Inject
    FlashMessage flash;

    private String address;

    @PostConstruct
    void load() {
        address = site.getLogo() == null ? "" : site.getLogo().address();
    }

    public void show() {
        keep(address, address.isBlank() ? "site.logoRemoved" : "site.logoChosen");
    }

    public void remove() {
        keep("", "site.logoRemoved");
    }

    private void keep(String chosen, String message) {
        try {
            keeping.show(current.require(), chosen);
            flash.redirect(message, "/desk/settings");
        } catch (Invalid invalid) {
            RefusedForm.show(invalid);
        }
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address == null ? "" : address;
    }
}
