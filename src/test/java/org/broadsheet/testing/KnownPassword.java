package org.broadsheet.testing;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;

/** The password of everybody whom tests put into the database, hashed at the least cost, because a real one is slow on purpose. */
final class KnownPassword {
    static final String TEXT = "shared-by-people-4c1e";

    /** Of the kind that org.broadsheet.user.PasswordHash makes; owners who are set up have one of its own cost. */
    static final String HASH = Password.hash(TEXT)
            .addRandomSalt(16)
            .with(Argon2Function.getInstance(8, 1, 1, 32, Argon2.ID))
            .getResult();

    private KnownPassword() {}
}
