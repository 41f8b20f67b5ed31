package org.broadsheet.article.editor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.broadsheet.api.DeskEndpoint;
import org.broadsheet.api.JsonFields;
import org.broadsheet.api.Problem;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleRepository;
import org.broadsheet.article.Draft;
import org.broadsheet.article.Manuscript;
import org.broadsheet.article.Rights;
import org.broadsheet.article.history.Revision;
import org.broadsheet.article.writing.Autosaving;
import org.broadsheet.article.writing.DraftConflict;
import org.broadsheet.article.writing.Edit;
import org.broadsheet.platform.refusal.NotFound;
import org.broadsheet.user.CurrentCaller;

/** {@code /desk/json/drafts}: the editor saves by itself, and tells who else has the article open. */
@Path("drafts")
@DeskEndpoint
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DeskDraftsResource {
    @Inject
    ArticleRepository articles;

    @Inject
    Autosaving autosaving;

    @Inject
    Presence presence;

    @Inject
    CurrentCaller current;

    /** Who has an article open, and the version of its draft. */
    public record PresentJson(long version, List<Presence.Other> present) {}

    /** Makes the article; the same key again is the same article. */
    @POST
    public Response create(JsonFields sent) {
        JsonFields fields = JsonFields.orNone(sent);
        String key = key(fields, "key");
        Manuscript text = text(fields, "text").orElseGet(() -> TextJson.read(JsonFields.orNone(null)));
        Revision.Occasion occasion = occasion(fields);
        fields.finish();
        return save(() -> autosaving.create(current.require(), key, text, occasion), text, key);
    }

    @PUT
    @Path("{id}")
    public Response save(@PathParam("id") String id, JsonFields sent) {
        JsonFields fields = JsonFields.orNone(sent);
        long version = fields.number("version").orElse(-1L);
        String tab = key(fields, "tab");
        Optional<Manuscript> base = text(fields, "base");
        Manuscript text = text(fields, "text").orElseGet(() -> TextJson.read(JsonFields.orNone(null)));
        Revision.Occasion occasion = occasion(fields);
        fields.finish();
        Edit edit = new Edit(text, version, base);
        return save(() -> found(() -> autosaving.save(current.require(), id, edit, occasion)), text, tab);
    }

    /** The slug may change between the two moments when the article is looked up and locked: then it is found the second time. */
    private static Article found(Saving saving) {
        try {
            return saving.now();
        } catch (NotFound moved) {
            return saving.now();
        }
    }

    @GET
    @Path("{id}")
    public Response show(@PathParam("id") String id) {
        Article article = open(id);
        return answer(SavedJson.of(article, TextJson.of(Manuscript.written(article.getDraft())), List.of()));
    }

    @PUT
    @Path("{id}/presence/{tab}")
    public Response stay(@PathParam("id") String id, @PathParam("tab") String tab) {
        Article article = open(id);
        return answer(new PresentJson(
                article.getDraft().getVersion(), presence.here(article, current.getUser(), bounded(tab))));
    }

    @DELETE
    @Path("{id}/presence/{tab}")
    public void leave(@PathParam("id") String id, @PathParam("tab") String tab) {
        presence.gone(open(id), bounded(tab));
    }

    private interface Saving {
        Article now();
    }

    private Response save(Saving saving, Manuscript sent, String tab) {
        try {
            Article article = saving.now();
            Draft draft = article.getDraft();
            TextJson text = sent.isSaidBy(draft) ? null : TextJson.of(Manuscript.written(draft));
            return answer(SavedJson.of(article, text, presence.here(article, current.getUser(), tab)));
        } catch (DraftConflict conflict) {
            Article article = conflict.saved().getArticle();
            SavedJson saved = SavedJson.of(article, TextJson.of(Manuscript.written(conflict.saved())), List.of());
            return Response.status(conflict.status())
                    .type(Problem.JSON)
                    .header("Cache-Control", "no-store")
                    .entity(ConflictJson.of(conflict, saved))
                    .build();
        }
    }

    private Article open(String id) {
        Article article = articles.byPublicId(id).orElseThrow(() -> new NotFound("There is no such article."));
        Rights.requireWriting(current.require(), article);
        return article;
    }

    private static Optional<Manuscript> text(JsonFields fields, String name) {
        return fields.object(name).map(TextJson::read);
    }

    private static Revision.Occasion occasion(JsonFields fields) {
        return fields.flag("explicit").orElse(false) ? Revision.Occasion.SAVED : Revision.Occasion.AUTOSAVED;
    }

    private static String key(JsonFields fields, String name) {
        String key = fields.text(name).orElse("");
        if (!key.matches("[\\w-]{16,40}")) {
            fields.refuse(name, "has to be 16 to 40 letters, digits and dashes");
        }
        return key;
    }

    private static String bounded(String tab) {
        if (!tab.matches("[\\w-]{16,40}")) {
            throw new NotFound("There is no such tab.");
        }
        return tab;
    }

    private static Response answer(Record saved) {
        return Response.ok(saved).header("Cache-Control", "no-store").build();
    }
}
