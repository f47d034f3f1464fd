package dev.lectern.web;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lectern.store.SpeechSearch;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** One speech, turn by turn, to be read. */
@Path("/speeches/{id}")
public class SpeechPage {

    private static final JsonMapper JSON = new JsonMapper();

    private final SpeechSearch search;
    private final Site site;

    SpeechPage(SpeechSearch search, Site site) {
        this.search = search;
        this.site = site;
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance speech(SpeechView speech, Site.Frame site);

        static native TemplateInstance unknown(Site.Frame site);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response speech(@PathParam("id") String id, @Context UriInfo uri) {
        return uuid(id).flatMap(search::full)
                .map(SpeechPage::view)
                .map(view -> Html.page(200, Templates.speech(view, site.frame(uri))))
                .orElseGet(() -> Html.page(404, Templates.unknown(site.frame(uri))));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static SpeechView view(byte[] full) {
        try {
            return SpeechView.of(JSON.readTree(full));
        } catch (IOException e) {
            throw new UncheckedIOException("The feed holds a change that is no JSON: " + e.getMessage(), e);
        }
    }
}
