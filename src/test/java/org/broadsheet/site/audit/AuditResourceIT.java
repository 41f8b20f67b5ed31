package org.broadsheet.site.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.ApiAnswer.header;
import static org.broadsheet.testing.ApiAnswer.json;
import static org.broadsheet.testing.ApiAnswer.problem;
import static org.broadsheet.testing.ApiAnswer.texts;

import com.google.gson.JsonObject;
import org.broadsheet.testing.HttpTest;
import org.broadsheet.testing.Owner;
import org.broadsheet.testing.People;
import org.broadsheet.testing.Person;
import org.broadsheet.testing.SiteDatabase;
import org.broadsheet.testing.Unique;
import org.broadsheet.testing.Visitor;
import org.broadsheet.user.access.Role;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** {@code /api/audit}: who did what, for owners. */
@HttpTest
class AuditResourceIT {
    private static final String PATH = "/api/audit";

    private final Visitor owner = Owner.api("203.0.113.152");
    private final Person editor = People.add(Role.EDITOR);

    @Test
    void whatWasDoneIsFoundByTheFiltersOfTheDesk() {
        Visitor program = editor.withToken("articles:publish");
        String slug = Unique.name("audited");
        json(program.post("/api/tags", "{\"name\": \"" + slug + "\"}"), 201);
        assertThat(program.delete("/api/tags/" + slug).statusCode()).isEqualTo(204);
        String own = "?actor=" + editor.username();

        assertThat(texts(json(owner.get(PATH + own), 200), "action")).containsExactly("tag.deleted", "tag.created");
        assertThat(texts(json(owner.get(PATH + own + "&action=tag.c"), 200), "label"))
                .containsExactly(slug);
        assertThat(texts(json(owner.get(PATH + "?q=" + slug + "&per_page=1&page=2"), 200), "action"))
                .containsExactly("tag.created");
        assertThat(json(owner.get(PATH + own + "&to=2000-01-01"), 200)
                        .get("total")
                        .getAsInt())
                .isZero();
        JsonObject entry = json(owner.get(PATH + own + "&from=2000-01-01"), 200)
                .getAsJsonArray("items")
                .get(0)
                .getAsJsonObject();
        assertThat(entry.getAsJsonObject("actor").get("username").getAsString()).isEqualTo(editor.username());
        assertThat(entry.get("address").getAsString()).isEqualTo(editor.address());
        assertThat(header(owner.get(PATH), "Cache-Control")).contains("no-store");
    }

    @Test
    void anEntryWhoseAddressIsForgottenIsShownWithoutIt() {
        String name = Unique.name("forgotten");
        json(editor.withToken("articles:publish").post("/api/tags", "{\"name\": \"" + name + "\"}"), 201);
        SiteDatabase.update("update audit_entry set address = null where label = ?", name);
        Visitor desk = Owner.signedIn("203.0.113.153");

        JsonObject entry = json(owner.get(PATH + "?q=" + name), 200)
                .getAsJsonArray("items")
                .get(0)
                .getAsJsonObject();
        assertThat(entry.get("address").isJsonNull()).isTrue();
        assertThat(Jsoup.parse(desk.get("/desk/audit?q=" + name).body())
                        .select(".audit tbody td:last-child")
                        .eachText())
                .containsExactly("–");
        assertThat(desk.get("/desk/audit.csv?q=" + name).body()).contains("," + editor.username() + ",,tag.created,");
    }

    @Test
    void aFilterThatIsWrongIsNamed() {
        problem(owner.get(PATH + "?from=yesterday"), 400, "from");
        problem(owner.get(PATH + "?to=2030-02-31"), 400, "to");
        problem(owner.get(PATH + "?actors=x"), 400, "actors");
        problem(owner.get(PATH + "?actor=%00"), 400, "actor");
        problem(owner.get(PATH + "?page=0"), 400, "page");
    }
}
