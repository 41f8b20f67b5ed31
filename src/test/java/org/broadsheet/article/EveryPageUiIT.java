package org.broadsheet.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.Accessibility.assertAccessible;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;
import org.broadsheet.testing.BrowserTest;
import org.junit.jupiter.api.Test;

/** What strangers get to see, errors included; the pages of the desk have their own tests. */
@BrowserTest
class EveryPageUiIT {
    private static final int READERS_PAGES = 20;

    @Test
    void axeFindsNothingOnAnyPageForReaders(Page page) {
        ExamplePages pages = new ExamplePages();
        List<String> addresses = Stream.concat(
                        pages.byRoute().values().stream().flatMap(List::stream), pages.errors().stream())
                .filter(address -> !address.startsWith("/desk")
                        && !address.matches("/article/.*/(edit|moves|revisions|previews)|/article/new"))
                .toList();

        assertThat(addresses).hasSizeGreaterThan(READERS_PAGES);
        for (String address : addresses) {
            page.navigate(address);
            assertAccessible(page);
        }
    }
}
