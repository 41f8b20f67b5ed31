package org.broadsheet.article.desk;

import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What has to hold of {@code Article a} in JPQL, with the values that it is held against. */
final class DeskConditions {
    private final List<String> clauses = new ArrayList<>(List.of("1 = 1"));
    private final Map<String, Object> values = new TreeMap<>();

    void add(String clause) {
        clauses.add(clause);
    }

    void add(String clause, String name, Object value) {
        add(clause);
        with(name, value);
    }

    void with(String name, Object value) {
        values.put(name, value);
    }

    <T> TypedQuery<T> bind(TypedQuery<T> query) {
        values.forEach(query::setParameter);
        return query;
    }

    @Override
    public String toString() {
        return String.join(" and ", clauses);
    }
}
