package org.broadsheet.article.writing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleRepository;
import org.broadsheet.article.Draft;
import org.broadsheet.article.Manuscript;
import org.broadsheet.article.Move;
import org.broadsheet.article.history.Revision;
import org.broadsheet.platform.text.Merge;
import org.broadsheet.testing.Newcomers;
import org.broadsheet.testing.Unique;
import org.broadsheet.user.Caller;
import org.broadsheet.user.access.Role;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** However three editors write and save across each other, each line that one of them was told is saved is in the end text. */
@ArquillianTest
class ManyEditorsIT {
    private static final List<String> NAMES = List.of("ann", "bob", "cyd");
    private static final int STEPS = 60;
    private static final int SEEDS = 12;

    @Inject
    Writing writing;

    @Inject
    ArticleRepository articles;

    /** One editor's page: what is in the field, and what it was made of. */
    private final class EditorsPage {
        private final String slug;
        private final String name;
        private final Caller caller;
        private List<String> lines;
        private String base;
        private long version;
        private boolean behind;
        private int written;

        EditorsPage(String name, Caller caller, Draft draft) {
            this.slug = draft.getSlug();
            this.name = name;
            this.caller = caller;
            open(draft.getBody(), draft.getVersion());
        }

        void open(String body, long atVersion) {
            lines = new ArrayList<>(Arrays.asList(body.split("\n", -1)));
            base = body;
            version = atVersion;
            behind = false;
        }

        void type(Random random) {
            lines.add(random.nextInt(lines.size() + 1), name + " " + written++);
        }

        /** Sends the text; types on before the answer comes, where the random says so. */
        Set<String> save(Random random) {
            String sent = String.join("\n", lines);
            Set<String> told = new HashSet<>(lines);
            boolean typesOn = random.nextInt(4) == 0;
            if (typesOn) {
                type(random);
            }
            try {
                Optional<Manuscript> known = behind ? Optional.of(text(base)) : Optional.empty();
                Article article = writing.save(
                        caller, slug, new Edit(text(sent), version, known), Move.keep(), Revision.Occasion.AUTOSAVED);
                String kept = article.getDraft().getBody();
                long newest = article.getDraft().getVersion();
                if (!typesOn) {
                    open(kept, newest);
                } else {
                    base = sent;
                    version = newest;
                    behind = !kept.equals(sent);
                }
                return told;
            } catch (DraftConflict conflict) {
                if (conflict.merge().isEmpty()) {
                    behind = true;
                    return save(random);
                }
                List<String> both = new ArrayList<>();
                for (Merge.Hunk hunk : conflict.merge().get().bodyHunks()) {
                    both.addAll(hunk.theirs());
                    hunk.mine().stream()
                            .filter(line -> !hunk.theirs().contains(line))
                            .forEach(both::add);
                }
                Set<String> typedSince = new HashSet<>(lines);
                typedSince.removeAll(told);
                open(conflict.saved().getBody(), conflict.saved().getVersion());
                lines = both;
                lines.addAll(typedSince);
                return Set.of();
            }
        }

        private Manuscript text(String body) {
            return new Manuscript("Many editors", "", body, "en", Optional.of(slug), List.of());
        }
    }

    @Test
    void nobodyLosesALine() {
        Map<String, Caller> callers = new TreeMap<>();
        NAMES.forEach(name -> callers.put(name, Newcomers.caller(name, Role.EDITOR)));
        Set<String> everybody = new HashSet<>();
        for (long seed = 1; seed <= SEEDS; seed++) {
            everybody.addAll(toldIn(callers, new Random(seed)));
        }

        assertThat(everybody.stream().map(line -> line.replaceFirst(" .*", "")).collect(Collectors.toSet()))
                .containsAll(NAMES);
    }

    /** What the editors were told is saved, each line of which is in the end text. */
    private Set<String> toldIn(Map<String, Caller> callers, Random random) {
        Article article = writing.create(
                callers.get("ann"),
                new Manuscript(
                        "Many editors",
                        "",
                        "first\nsecond\nthird\nfourth",
                        "en",
                        Optional.of(Unique.name("many")),
                        List.of()),
                List.of(),
                Move.keep());
        List<EditorsPage> pages = new ArrayList<>();
        callers.forEach((name, caller) -> pages.add(new EditorsPage(name, caller, article.getDraft())));
        Set<String> told = new HashSet<>();

        for (int step = 0; step < STEPS; step++) {
            EditorsPage page = pages.get(random.nextInt(pages.size()));
            if (random.nextInt(3) == 0) {
                told.addAll(page.save(random));
            } else {
                page.type(random);
            }
        }

        Draft draft = articles.bySlug(article.getSlug()).orElseThrow().getDraft();
        List<String> end = Arrays.asList(draft.getBody().split("\n", -1));
        assertThat(end).containsAll(told).containsAll(List.of("first", "second", "third", "fourth"));
        assertThat(end).doesNotHaveDuplicates();
        return told;
    }
}
