package org.broadsheet.site.setting;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.Owner;
import org.broadsheet.testing.Story;
import org.broadsheet.testing.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The owner chooses what readers may do with what is published, and each article says so. */
@HttpTest
class LicenceIT {
    private static final Visitor READER = Visitor.from("203.0.113.148");

    private final Visitor owner = Owner.signedIn("203.0.113.149");
    private final String path = Story.titled(Story.unique("Licensed")).published();

    @AfterEach
    void sayNothingAgain() {
        assertThat(choose("none")).isEqualTo(302);
    }

    @Test
    void everyArticleLeadsToTheLicence() {
        assertThat(read().select(".licence")).isEmpty();

        assertThat(choose("cc-by-sa")).isEqualTo(302);

        assertThat(read().select("a[rel=license]").attr("href"))
                .isEqualTo("https://creativecommons.org/licenses/by-sa/4.0/");
        assertThat(read().select(".licence").text()).isEqualTo("Licence: Creative Commons BY-SA 4.0");

        assertThat(choose("all-rights-reserved")).isEqualTo(302);

        assertThat(read().select("a[rel=license]")).isEmpty();
        assertThat(read().select(".licence").text()).isEqualTo("All rights reserved");
    }

    @Test
    void whatIsNoneOfTheListIsRefused() {
        assertThat(choose("cc-for-me")).isEqualTo(200);

        assertThat(read().select(".licence")).isEmpty();
    }

    private int choose(String licence) {
        return owner.form("/desk/settings", "settings")
                .with("licence", licence)
                .press("save")
                .statusCode();
    }

    private Document read() {
        return Jsoup.parse(READER.get(path).body());
    }
}
