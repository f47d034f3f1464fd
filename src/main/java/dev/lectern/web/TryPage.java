package dev.lectern.web;

import dev.lectern.editor.EditorDoor;
import dev.lectern.intake.AddressFetch;
import dev.lectern.intake.PageBody;
import dev.lectern.intake.ParseTrials;
import dev.lectern.parse.PageParser;
import dev.lectern.problem.Refusal;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;

/** Shows what Lectern makes of a page that somebody uploads, pastes or names by its address, as {@code POST /api/parse} tells programs. */
@Path("/try")
@Produces(MediaType.TEXT_HTML)
public class TryPage {

    private final EditorDoor door;
    private final EditorBrowser browser;
    private final PageBody bodies;
    private final AddressFetch addresses;
    private final PageParser parser;
    private final ParseTrials trials;
    private final Site site;

    TryPage(
            EditorDoor door,
            EditorBrowser browser,
            PageBody bodies,
            AddressFetch addresses,
            PageParser parser,
            ParseTrials trials,
            Site site) {
        this.door = door;
        this.browser = browser;
        this.bodies = bodies;
        this.addresses = addresses;
        this.parser = parser;
        this.trials = trials;
        this.site = site;
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance page(@Nullable TryView result, @Nullable String problem, Site.Frame site);
    }

    @GET
    @Operation(hidden = true)
    public Response form() {
        if (mayNot()) {
            return Response.seeOther(EditorPage.signIn("/try")).build();
        }
        return Html.page(200, Templates.page(null, null, site.frame("try")));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response tryIt(MultipartFormDataInput form) {
        browser.sameSite();
        if (mayNot()) {
            throw new Refusal(401, "Trying pages is for the editor here; sign in first.");
        }
        try {
            TryForm given = TryForm.of(form, bodies, addresses);
            TryView result = TryView.of(trials.run(() -> parser.parse(given.body(), given.hints())));
            return Html.page(200, Templates.page(result, null, site.frame("try")));
        } catch (Refusal e) {
            return Html.page(e.status(), Templates.page(null, e.getMessage(), site.frame("try")));
        }
    }

    private boolean mayNot() {
        return !door.onlyThisMachine() && !browser.signedIn();
    }
}
