package org.broadsheet.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.stream.Stream;

/** All that the site says of itself, its own pages and its settings: {@code siteTexts.without(hashes)} are the pictures that it does not need. */
@ApplicationScoped
public class SiteTexts {
    @PersistenceContext
    EntityManager em;

    /** Those among the words that stand in no page and in no setting. */
    public List<String> without(List<String> words) {
        List<String> texts = Stream.concat(
                        em.createQuery("select p.body from SitePage p", String.class)
                                .getResultStream(),
                        em.createQuery("select s.content from SettingEntry s where s.name like 'site.%'", String.class)
                                .getResultStream())
                .toList();
        return words.stream()
                .filter(word -> texts.stream().noneMatch(text -> text.contains(word)))
                .toList();
    }
}
