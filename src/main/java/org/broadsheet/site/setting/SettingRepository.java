package org.broadsheet.site.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds and keeps what the owner decides, by name. */
@ApplicationScoped
public class SettingRepository {
    @PersistenceContext
    EntityManager em;

    public Optional<String> find(String name) {
        return Optional.ofNullable(em.find(SettingEntry.class, name)).map(SettingEntry::getContent);
    }

    /** All settings of the site, by name, without those that are secrets. */
    public Map<String, String> ofSite() {
        return em.createQuery("select s from SettingEntry s where s.name like 'site.%'", SettingEntry.class)
                .getResultStream()
                .collect(Collectors.toMap(SettingEntry::getName, SettingEntry::getContent));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void put(String name, String content) {
        SettingEntry known = em.find(SettingEntry.class, name);
        if (known == null) {
            em.persist(new SettingEntry(name, content));
        } else {
            known.change(content);
        }
    }

    /** Removes the setting if it has that content; of two who try at once one succeeds. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean remove(String name, String content) {
        return em.createQuery("delete from SettingEntry s where s.name = :name and s.content = :content")
                        .setParameter("name", name)
                        .setParameter("content", content)
                        .executeUpdate()
                == 1;
    }
}
