package org.broadsheet.article.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.broadsheet.article.Manuscript;
import org.broadsheet.article.appearance.Appearance;
import org.junit.jupiter.api.Test;

class DraftMergeTest {
    private static final Appearance BASE = new Appearance("auto", "", "As it was", "");

    @Test
    void whatOneTellsBesideTheTextAndAnotherTooIsMergedByField() {
        DraftMerge merge = merge(
                new Appearance("rtl", "", "As it was", "https://a.example/a.png"),
                new Appearance("auto", "https://a.example/", "As it was", ""));

        assertThat(merge.merged().map(Manuscript::appearance))
                .contains(new Appearance("rtl", "https://a.example/", "As it was", "https://a.example/a.png"));
    }

    @Test
    void aFieldThatBothChangedIsNamed() {
        DraftMerge merge = merge(new Appearance("ltr", "", "Mine", ""), new Appearance("rtl", "", "Theirs", ""));

        assertThat(merge.conflicts()).containsExactly("direction", "description");
        assertThat(merge.merged()).isEmpty();
    }

    private static DraftMerge merge(Appearance mine, Appearance theirs) {
        return DraftMerge.of(text(BASE), text(mine), text(theirs));
    }

    private static Manuscript text(Appearance appearance) {
        return new Manuscript("Title", "", "Text", "en", Optional.of("title"), List.of(), appearance);
    }
}
