package org.broadsheet.site.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.broadsheet.platform.Secret;
import org.broadsheet.site.setting.SettingRepository;

/** The one-time code that makes its bearer the owner; each start without an owner prints a new one to the log. */
@ApplicationScoped
public class SetupCode {
    private static final String SETTING = "setup.code";

    @Inject
    SettingRepository settings;

    @Transactional
    public Secret renew() {
        Secret code = new Secret(Secret.randomText(18));
        settings.put(SETTING, code.hash());
        return code;
    }

    /** Uses the code up within the running transaction; false where it is not the one. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean use(String code) {
        return settings.remove(SETTING, new Secret(code.strip()).hash());
    }
}
