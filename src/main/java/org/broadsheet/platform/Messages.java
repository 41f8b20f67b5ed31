package org.broadsheet.platform;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of the interface: {@code Messages.text("login.wait", seconds)}. */
public final class Messages {
    private static final String BUNDLE = "org.broadsheet.messages";

    private Messages() {}

    public static String text(String key, Object... arguments) {
        return new MessageFormat(bundle().getString(key), Locale.ENGLISH).format(arguments);
    }

    public static boolean has(String key) {
        return bundle().containsKey(key);
    }

    private static ResourceBundle bundle() {
        return ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH, Messages.class.getClassLoader());
    }
}
