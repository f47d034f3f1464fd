package dev.lectern.web;

import dev.lectern.editor.EditorDoor;
import dev.lectern.intake.DefinitionTrials;
import dev.lectern.problem.Refusal;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Shows the editor what a definition would follow, as {@code POST /api/sources/check} tells programs. */
@Path("/try/definition")
@Produces(MediaType.TEXT_HTML)
public class DefinitionPage {

    private static final String HERE = "/try/definition";

    private final EditorDoor door;
    private final EditorBrowser browser;
    private final DefinitionTrials trials;
    private final Site site;

    DefinitionPage(EditorDoor door, EditorBrowser browser, DefinitionTrials trials, Site site) {
        this.door = door;
        this.browser = browser;
        this.trials = trials;
        this.site = site;
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance page(
                String yaml, @Nullable DefinitionView result, @Nullable String problem, Site.Frame site);
    }

    @GET
    @Operation(hidden = true)
    public Response form() {
        if (!browser.signedIn()) {
            return Response.seeOther(EditorPage.signIn(HERE)).build();
        }
        return Html.page(200, Templates.page("", null, null, site.frame("sources")));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response tryIt(@FormParam("yaml") @Nullable String yaml) {
        browser.sameSite();
        if (!browser.signedIn()) {
            return Response.seeOther(EditorPage.signIn(HERE)).build();
        }
        String text = yaml == null ? "" : yaml;
        try {
            DefinitionView result = DefinitionView.of(trials.run(text, door.onlyThisMachine()));
            return Html.page(200, Templates.page(text, result, null, site.frame("sources")));
        } catch (Refusal e) {
            return Html.page(e.status(), Templates.page(text, null, e.getMessage(), site.frame("sources")));
        }
    }
}
