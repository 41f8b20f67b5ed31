package org.broadsheet.api.description;

import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.broadsheet.testing.HttpTest;
import org.junit.jupiter.api.Test;

/** Every answer that the document promises is given, in the shape that it says, and no other. */
@HttpTest
class DescribedAnswersIT {
    /** Answers that cannot be had here, and why. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "429 .*",
            "the site under test has no limit; the tests of the limit see it",
            "503 .*",
            "takes a database that is away; the tests of an outage see it",
            "413 POST /api/media",
            "takes 25 MB; the tests of bounded bodies see it",
            "409 POST /api/(articles/batch|articles/\\{slug}/previews|invitations|media|media/\\{id}/restoration"
                    + "|series/\\{slug}/restoration|tokens|users/\\{username}/handover)",
            "takes two requests with one key at a time; the tests of repeated requests see it",
            "409 POST /api/articles/\\{slug}/revisions/.*",
            "takes an author whose article an editor has planned",
            "409 POST /api/webhooks",
            "takes twenty of them; their own tests see it",
            "410 GET /api/changes",
            "takes changes older than those that are kept; its own tests see it",
            "(2|409|304).* /api/webhooks/\\{id}/deliveries/.*",
            "takes another program that is told; the tests of deliveries see it",
            "409 PUT /api/series/\\{slug}/articles/\\{id}",
            "takes a hundred articles");

    @Test
    void everyAnswerThatIsDescribedIsGivenAndNoOther() {
        DescribedSite site = new DescribedSite();
        SeenAnswers seen = site.seen();
        new SomethingOfEverything(site).make();
        seen.calls().forEach(new ProvokedRefusals(site)::provoke);
        ConflictsAndEndings last = new ConflictsAndEndings(site);
        last.conflicts();
        last.endings();

        Set<String> missing = new TreeSet<>(seen.missing());
        missing.removeIf(answer -> ELSEWHERE.keySet().stream().anyMatch(answer::matches));
        assertSoftly(all -> {
            all.assertThat(seen.wrong()).isEmpty();
            all.assertThat(seen.unsaid()).as("details that nobody saw").isEmpty();
            all.assertThat(missing).as("answers that nobody saw").isEmpty();
        });
    }
}
