package org.broadsheet.platform.setting;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.broadsheet.platform.text.Plain;

/**
 * What a username, an e-mail address and a password have to look like, wherever they come from (settings, set-up, desk).
 *
 * <p>Passwords follow NIST SP 800-63B section 5.1.1: a minimum length, no composition rules, and no password that is common
 * or made of the account's own names.
 */
public final class AccountRules {
    public static final int SHORTEST_PASSWORD = 8;
    public static final int LONGEST_PASSWORD = 200;

    private static final Pattern USERNAME = Pattern.compile("[a-z][a-z0-9._-]{1,39}");
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s\\p{Cntrl}@<>\",;]{1,64}@[^\\s\\p{Cntrl}@<>\",;]{1,189}");
    private static final Pattern ENDING = Pattern.compile("[^a-z]+$");
    private static final Set<String> COMMON = Set.of(
            "password",
            "passwort",
            "passw",
            "letmein",
            "welcome",
            "qwerty",
            "qwertyuiop",
            "qwertz",
            "iloveyou",
            "admin",
            "administrator",
            "secret",
            "changeme",
            "broadsheet",
            "monkey",
            "dragon",
            "football",
            "baseball",
            "superman",
            "trustno",
            "sunshine",
            "princess",
            "master",
            "abc",
            "abcdefgh",
            "owner",
            "default",
            "test",
            "example");

    private AccountRules() {}

    public static boolean isUsername(String value) {
        return USERNAME.matcher(value).matches();
    }

    public static boolean isEmail(String value) {
        return EMAIL.matcher(value).matches() && Plain.isStorable(value);
    }

    /** Whether a password is too short or too easily guessed for the account with these names. */
    public static boolean isWeak(String password, String username, String email) {
        String plain = password.toLowerCase(Locale.ROOT);
        String stem = ENDING.matcher(plain).replaceAll("");
        return password.length() < SHORTEST_PASSWORD
                || plain.chars().distinct().count() < 5
                || "0123456789012".contains(plain)
                || "9876543210987".contains(plain)
                || COMMON.contains(plain)
                || CommonPasswords.include(plain)
                || COMMON.contains(stem)
                || stem.equals(username.toLowerCase(Locale.ROOT))
                || plain.equals(email.toLowerCase(Locale.ROOT));
    }
}
