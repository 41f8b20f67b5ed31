package org.broadsheet.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.broadsheet.platform.list.Keyset;
import org.broadsheet.platform.list.Page;
import org.broadsheet.platform.text.Plain;

/** Finds and keeps users. */
@ApplicationScoped
public class UserRepository {
    private static final Keyset<Object[]> BY_NAME = Keyset.<Object[]>of("users")
            .ascending("u.name", Keyset.KeyType.TEXT, row -> ((User) row[0]).getName())
            .ascending("u.id", Keyset.KeyType.NUMBER, row -> ((User) row[0]).getId());

    @PersistenceContext
    EntityManager em;

    public Optional<User> byUsername(String username) {
        return one("select u from User u where u.username = :value", username);
    }

    /** Those among the usernames that there are. */
    public List<User> byUsernames(Collection<String> usernames) {
        List<String> wanted = usernames.stream().filter(Plain::isStorable).toList();
        return wanted.isEmpty()
                ? List.of()
                : em.createQuery("select u from User u where u.username in :names", User.class)
                        .setParameter("names", wanted)
                        .getResultList();
    }

    /** Those who can log in and whose username, or a part of whose name, begins with the words; who has that username first. */
    public List<User> suggested(String words, int most) {
        if (!Plain.isStorable(words)) {
            return List.of();
        }
        String letters = words.replaceAll("[!%_]", "!$0");
        return em.createQuery(
                        "select u from User u where u.disabledAt is null and (u.username like :begin escape '!'"
                                + " or lower(u.name) like :begin escape '!' or lower(u.name) like :inside escape '!')"
                                + " order by case when u.username = :words then 0 else 1 end, u.name, u.id",
                        User.class)
                .setParameter("words", words)
                .setParameter("begin", letters + "%")
                .setParameter("inside", "% " + letters + "%")
                .setMaxResults(most)
                .getResultList();
    }

    /** By what somebody types at login, a username or an e-mail address. */
    public Optional<User> byLogin(String login) {
        String value = login.strip().toLowerCase(Locale.ROOT);
        return one("select u from User u where u.username = :value or u.email = :value", value);
    }

    /** The user with the number, as the database has it now. */
    public Optional<User> byId(Long id) {
        return Optional.ofNullable(em.find(User.class, id));
    }

    /** Who calls, for what they write to name them. */
    public User of(Caller caller) {
        return byId(caller.user().getId()).orElse(caller.user());
    }

    /** How many owners besides this user can log in. */
    public long ownersBesides(User user) {
        return em.createQuery(
                        "select count(u) from User u where u.role = org.broadsheet.user.access.Role.OWNER"
                                + " and u.disabledAt is null and u.id <> :id",
                        Long.class)
                .setParameter("id", user.getId())
                .getSingleResult();
    }

    /** Everybody who can log in, by name. */
    public List<User> active() {
        return em.createQuery("select u from User u where u.disabledAt is null order by u.name, u.id", User.class)
                .getResultList();
    }

    /** One page of everybody, by name, each with the number of their articles. */
    public Page<StaffMember> staff(Page.Request wanted) {
        // By name, because articles are of a package that this one does not know.
        return BY_NAME.page(
                        wanted,
                        tail -> em.createQuery(
                                "select u, (select count(a.id) from Article a join a.authors w where w.id = u.id)"
                                        + " from User u where 1 = 1" + tail,
                                Object[].class),
                        () -> em.createQuery("select count(u) from User u", Long.class)
                                .getSingleResult())
                .map(row -> new StaffMember((User) row[0], ((Number) row[1]).longValue()));
    }

    /** The number of articles that name the user. */
    public long articles(User user) {
        return em.createQuery("select count(a.id) from Article a join a.authors w where w.id = :user", Long.class)
                .setParameter("user", user.getId())
                .getSingleResult();
    }

    /** Whether anybody is an owner who can log in. */
    public boolean hasOwner() {
        return em.createQuery(
                                "select count(u) from User u where u.role = org.broadsheet.user.access.Role.OWNER and u.disabledAt is null",
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
