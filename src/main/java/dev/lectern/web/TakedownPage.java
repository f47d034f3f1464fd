package dev.lectern.web;

import dev.lectern.editor.SpeechTakedown;
import dev.lectern.problem.Refusal;
import dev.lectern.speech.SpeechChange;
import dev.lectern.speech.SpeechJson;
import dev.lectern.store.SpeechSearch;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Asks the editor whether a speech is to be taken down, and takes it down. */
@Path("/speeches/{id}/takedown")
@Produces(MediaType.TEXT_HTML)
public class TakedownPage {

    private final SpeechSearch search;
    private final SpeechTakedown takedown;
    private final EditorBrowser browser;
    private final Site site;

    TakedownPage(SpeechSearch search, SpeechTakedown takedown, EditorBrowser browser, Site site) {
        this.search = search;
        this.takedown = takedown;
        this.browser = browser;
        this.site = site;
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance ask(Asked asked, Site.Frame site);
    }

    /**
     * What is to be taken down.
     *
     * @param title as printed; the id of the speech when it has none
     * @param longest most characters of a reason
     */
    record Asked(UUID id, String title, int longest) {}

    @GET
    @Operation(hidden = true)
    public Response ask(@PathParam("id") String id) {
        if (!browser.signedIn()) {
            return signIn(id);
        }
        SpeechChange speech = speech(id);
        String title = speech.speech().title();
        var asked =
                new Asked(speech.id(), title == null ? speech.id().toString() : title, SpeechTakedown.LONGEST_REASON);
        return Html.page(200, Templates.ask(asked, site.frame("speech")));
    }

    /** Leads back to where the speech was, where it now says that it is gone. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response takeDown(@PathParam("id") String id, @FormParam("reason") @Nullable String reason) {
        browser.sameSite();
        if (!browser.signedIn()) {
            return signIn(id);
        }
        UUID speech = uuid(id);
        takedown.takeDown(speech, reason == null || reason.isBlank() ? null : reason.strip());
        return Response.status(303).header("Location", "/speeches/" + speech).build();
    }

    private static Response signIn(String id) {
        return Response.seeOther(EditorPage.signIn("/speeches/" + uuid(id) + "/takedown"))
                .build();
    }

    private SpeechChange speech(String id) {
        byte[] json = search.full(uuid(id)).orElseThrow(TakedownPage::unknown);
        try {
            return SpeechJson.readChange(json);
        } catch (IOException e) {
            throw new UncheckedIOException("The feed holds a change that is no JSON: " + e.getMessage(), e);
        }
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    private static Refusal unknown() {
        return new Refusal(404, "There is no such speech. Its address may have been cut short on the way.");
    }
}
