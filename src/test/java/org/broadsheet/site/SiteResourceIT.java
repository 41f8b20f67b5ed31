package org.broadsheet.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.json;

import com.google.gson.JsonObject;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.SiteUnderTest;
import org.broadsheet.testing.Visitor;
import org.junit.jupiter.api.Test;

@HttpTest
class SiteResourceIT {
    @Test
    void everybodyLearnsTheNameOfTheSite() {
        JsonObject site = json(Visitor.from("203.0.113.26").get("/api/site"), 200);

        assertThat(site.get("name").getAsString()).isNotBlank();
        assertThat(site.get("url").getAsString())
                .isEqualTo(SiteUnderTest.current().url().toString());
        assertThat(site.get("language").getAsString()).isEqualTo("en");
    }
}
