package org.broadsheet.platform.language;

import java.util.MissingResourceException;
import org.broadsheet.platform.refusal.FieldError;

/** The texts of the interface, in the language of the request: {@code Messages.text("login.wait", seconds)}. */
public final class Messages {
    private Messages() {}

    public static String text(String key, Object... arguments) {
        Speech speech = Speech.current();
        return Wording.of(speech.language())
                .text(speech.locale(), key, arguments)
                .orElseThrow(() -> new MissingResourceException("No text has the key " + key, "messages", key));
    }

    public static boolean has(String key) {
        return Wording.of(Language.ENGLISH).text(key).isPresent();
    }

    /** What a refusal says in English, in the language of the request. */
    public static String refusal(String english) {
        return SaidAgain.in(Speech.current(), english);
    }

    /** What a refusal says of a field, as a sentence in the language of the request. */
    public static String sentence(String ofField) {
        String said = refusal(ofField);
        return text("form.sentence", Character.toUpperCase(said.charAt(0)) + said.substring(1));
    }

    /** What a refusal says of a field, with its name. */
    public static String ofField(FieldError error) {
        return text("form.field", error.field(), refusal(error.message()));
    }
}
