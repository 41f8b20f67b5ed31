package org.broadsheet.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.broadsheet.platform.Plain;

/** Finds and keeps users. */
@ApplicationScoped
public class UserRepository {
    @PersistenceContext
    EntityManager em;

    public Optional<User> byUsername(String username) {
        return one("select u from User u where u.username = :value", username);
    }

    /** By what somebody types at login, a username or an e-mail address. */
    Optional<User> byLogin(String login) {
        String value = login.strip().toLowerCase(Locale.ROOT);
        return one("select u from User u where u.username = :value or u.email = :value", value);
    }

    /** Whether anybody is an owner who can log in. */
    public boolean hasOwner() {
        return em.createQuery(
                                "select count(u) from User u where u.role = org.broadsheet.user.Role.OWNER and u.disabledAt is null",
                                Long.class)
                        .getSingleResult()
                > 0;
    }

    public void add(User user) {
        em.persist(user);
        em.flush();
    }

    private Optional<User> one(String query, String value) {
        if (!Plain.isStorable(value)) {
            return Optional.empty();
        }
        List<User> found = em.createQuery(query, User.class)
                .setParameter("value", value)
                .setMaxResults(1)
                .getResultList();
        return found.stream().findFirst();
    }
}
