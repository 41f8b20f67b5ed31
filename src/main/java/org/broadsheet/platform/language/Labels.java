package org.broadsheet.platform.language;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The texts without arguments, for pages: {@code #{msg['page.front']}}. */
@ApplicationScoped
@Named("msg")
public class Labels extends AbstractMap<String, String> {
    @Override
    public String get(Object key) {
        return wording().text((String) key).orElse("???" + key + "???");
    }

    @Override
    public boolean containsKey(Object key) {
        return wording().text((String) key).isPresent();
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return wording().keys().stream().map(key -> Map.entry(key, get(key))).collect(Collectors.toUnmodifiableSet());
    }

    private static Wording wording() {
        return Wording.of(Speech.current().language());
    }
}
