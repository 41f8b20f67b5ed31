package org.broadsheet.search.index;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.broadsheet.platform.change.Change;
import org.broadsheet.platform.change.LoggedChange;

/** Writes into an index what changes mean for it. Each article is read as it is now, so that doing it twice is doing it once. */
@ApplicationScoped
public class IndexedArticles {
    private static final String ARTICLE = "article:";
    private static final int SHOWN_EVERY = 1000;

    @Inject
    PublishedTexts texts;

    /** Whether it tells of any number of articles. */
    static boolean isBroad(LoggedChange logged) {
        return logged.change().kind().matches("(tag|author)\\..*");
    }

    /** Brings the articles that the changes tell of up to date. */
    void apply(List<LoggedChange> changes, IndexWriter writer) throws IOException {
        Set<String> articles = new LinkedHashSet<>();
        Set<String> groups = new LinkedHashSet<>();
        for (LoggedChange logged : changes) {
            Change change = logged.change();
            String family = change.kind().replaceFirst("\\..*", "");
            if (family.equals("article")) {
                change.subjectId().ifPresent(articles::add);
            }
            for (String key : change.touched()) {
                if (key.startsWith(ARTICLE)) {
                    articles.add(key.substring(ARTICLE.length()));
                } else if ((family.equals("tag") || family.equals("author")) && key.startsWith(family + ":")) {
                    groups.add(key);
                }
            }
        }
        write(articles, writer);
        for (String group : groups) {
            writeGroup(group, writer);
        }
    }

    /** Adds all that readers see; returns how many. */
    long addAll(IndexStore store, boolean show, BooleanSupplier stopped) throws IOException {
        long count = 0;
        long before = Long.MAX_VALUE;
        List<PublishedText> next = texts.before(before);
        while (!next.isEmpty() && !stopped.getAsBoolean()) {
            for (PublishedText text : next) {
                store.writer().addDocument(text.document());
                before = text.number();
            }
            count += next.size();
            if (show && count % SHOWN_EVERY < PublishedTexts.MOST) {
                store.refresh();
            }
            next = texts.before(before);
        }
        return count;
    }

    private void writeGroup(String key, IndexWriter writer) throws IOException {
        Map<Long, String> ids = texts.ids(key, 0);
        while (!ids.isEmpty()) {
            write(ids.values(), writer);
            long last = ids.keySet().stream().mapToLong(Long::longValue).max().orElseThrow();
            ids = texts.ids(key, last);
        }
    }

    private void write(Collection<String> publicIds, IndexWriter writer) throws IOException {
        List<String> all = new ArrayList<>(publicIds);
        for (int i = 0; i < all.size(); i += PublishedTexts.MOST) {
            List<String> some = all.subList(i, Math.min(all.size(), i + PublishedTexts.MOST));
            List<PublishedText> visible = texts.read(some);
            Set<String> gone = new LinkedHashSet<>(some);
            gone.removeAll(visible.stream().map(PublishedText::publicId).collect(Collectors.toSet()));
            for (PublishedText text : visible) {
                writer.updateDocument(new Term(Fields.ID, text.publicId()), text.document());
            }
            for (String id : gone) {
                writer.deleteDocuments(new Term(Fields.ID, id));
            }
        }
    }
}
