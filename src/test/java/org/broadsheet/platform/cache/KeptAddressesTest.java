package org.broadsheet.platform.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeptAddressesTest {
    private final KeptAddresses addresses = KeptAddresses.of(
            List.of("# the first that fits", "", "/ page", "/article/new never", "/article/*", "/api/articles *"));

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "page=2, page=2",
                "page=2&utm_source=x, page=2",
                "utm_source=x, none",
                "page=2&page=3, page=2",
                "page, page=",
                "page=%32, page=2",
                "page=%C3%A9+x, page=%C3%A9+x"
            })
    void onlyWhatAnAddressKnowsIsLeftOfAQuery(String sent, String left) {
        assertThat(query("/", sent)).map(Query::raw).isEqualTo(Optional.ofNullable(left));
    }

    @Test
    void anAddressMayKnowAll() {
        assertThat(query("/api/articles", "b=1&a=%26")).hasValue(new Query("b=1&a=%26", Map.of("b", "1", "a", "&")));
    }

    @Test
    void aQueryThatIsMalformedIsNoAddressThatIsKept() {
        assertThat(query("/", "page=%zz")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/article/new", "/article/a/edit", "/desk", "/article/", "/xarticle/a"})
    void othersAreNotKept(String address) {
        assertThat(addresses.find(address)).isEmpty();
    }

    @Test
    void aStarIsOneName() {
        assertThat(addresses.find("/article/a-b.c")).isPresent();
    }

    private Optional<Query> query(String address, String raw) {
        return addresses.find(address).orElseThrow().query(raw);
    }
}
