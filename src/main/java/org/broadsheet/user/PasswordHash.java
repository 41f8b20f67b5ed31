package org.broadsheet.user;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.broadsheet.platform.refusal.Unavailable;

/**
 * A password as it is stored: Argon2id with 19 MiB, two passes, one lane (OWASP's first recommendation), in PHC form. One that was
 * hashed at another cost says so and still matches, so that the recommendation can change.
 *
 * <p>At most four are computed at once, so that logins can take neither all processors nor all memory.
 */
public record PasswordHash(String text) {
    private static final Argon2Function ARGON2 = Argon2Function.getInstance(19456, 2, 1, 32, Argon2.ID);
    private static final Semaphore AT_ONCE = new Semaphore(4, true);
    private static final PasswordHash NOBODY = of("the password of nobody, checked where there is no user");

    public static PasswordHash of(String password) {
        enter();
        try {
            return new PasswordHash(
                    Password.hash(password).addRandomSalt(16).with(ARGON2).getResult());
        } finally {
            AT_ONCE.release();
        }
    }

    public boolean matches(String password) {
        enter();
        try {
            return Password.check(password, text).with(Argon2Function.getInstanceFromHash(text));
        } finally {
            AT_ONCE.release();
        }
    }

    /** Takes as long as {@link #matches} and is never right. */
    public static boolean matchesNobody(String password) {
        NOBODY.matches(password);
        return false;
    }

    private static void enter() {
        try {
            if (AT_ONCE.tryAcquire(10, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new Unavailable("Too many people are logging in: try again in a few seconds.");
    }

    @Override
    public String toString() {
        return "PasswordHash";
    }
}
