package org.broadsheet.testing;

import java.util.concurrent.atomic.AtomicInteger;
import org.broadsheet.user.access.Role;

/**
 * {@code Person editor = People.add(Role.EDITOR)} is somebody new who can log in, and nobody else's.
 *
 * <p>Made in the database: the first owner is made by the test of the first run, and an owner who comes from here before it
 * would end that run. So ask for {@link Role#OWNER} only where nothing less will do.
 */
public final class People {
    public static final String PASSWORD = KnownPassword.TEXT;

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private People() {}

    public static Person add(Role role) {
        int number = NUMBER.incrementAndGet();
        String username = role.word() + "-" + number;
        SiteDatabase.update(
                "insert into app_user (id, username, email, name, bio, role, password_hash, created_at)"
                        + " values (nextval('id_sequence'), ?, ?, ?, '', ?, ?, current_timestamp)",
                username,
                username + "@example.org",
                "Person " + number,
                role.name(),
                KnownPassword.HASH);
        return new Person(username, "2001:db8:0:" + Integer.toHexString(number) + "::1");
    }
}
