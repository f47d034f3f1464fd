package dev.lectern.web;

import dev.lectern.problem.Refusal;
import dev.lectern.query.QueryParameters;
import dev.lectern.speech.SpeechChange;
import dev.lectern.speech.SpeechJson;
import dev.lectern.store.HistoryReader;
import dev.lectern.store.SpeechEvent;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** One speech, turn by turn, to be read; and its history. */
@Path("/speeches/{id}")
@Produces(MediaType.TEXT_HTML)
public class SpeechPage {

    private final SpeechSearch search;
    private final HistoryReader history;
    private final EditorBrowser browser;
    private final Site site;

    SpeechPage(SpeechSearch search, HistoryReader history, EditorBrowser browser, Site site) {
        this.search = search;
        this.history = history;
        this.browser = browser;
        this.site = site;
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance speech(SpeechView speech, boolean editor, Site.Frame site);

        static native TemplateInstance history(HistoryView history, Site.Frame site);
    }

    @GET
    @Operation(hidden = true)
    public Response speech(@PathParam("id") String id, @Context UriInfo uri) {
        var parameters = new QueryParameters(uri.getQueryParameters(), Set.of("revision", "as"));
        boolean published = "published".equals(parameters.word("as", Set.of("published", "repaired")));
        int revision = (int) parameters.number("revision", 1, Integer.MAX_VALUE, 0);
        SpeechChange newest = newest(id);
        boolean old = revision != 0 && revision != newest.revision();
        SpeechChange shown = old ? revision(newest.id(), revision) : newest;
        SpeechView view = SpeechView.of(shown, !old, published);
        return Html.page(200, Templates.speech(view, browser.signedIn(), site.frame("speech")));
    }

    @GET
    @Path("/history")
    @Operation(hidden = true)
    public Response history(@PathParam("id") String id, @Context UriInfo uri) {
        var parameters = new QueryParameters(uri.getQueryParameters(), Set.of("compare"));
        SpeechChange newest = newest(id);
        List<SpeechEvent> events = history.of(newest.id());
        Revisions pair = Revisions.of(parameters.text("compare"), HistoryView.revisions(events));
        Comparison comparison = pair == null
                ? null
                : Comparison.of(
                        pair,
                        revision(newest.id(), pair.before()).speech(),
                        revision(newest.id(), pair.after()).speech());
        return Html.page(200, Templates.history(HistoryView.of(newest, events, comparison), site.frame("speech")));
    }

    private SpeechChange newest(String id) {
        return uuid(id).flatMap(search::full)
                .map(SpeechPage::read)
                .orElseThrow(() ->
                        new Refusal(404, "There is no such speech. Its address may have been cut short on the way."));
    }

    private SpeechChange revision(UUID id, int revision) {
        return search.full(id, revision)
                .map(SpeechPage::read)
                .orElseThrow(() -> new Refusal(
                        404,
                        "This speech has no revision " + revision + " that was announced; its history lists those."));
    }

    private static Optional<UUID> uuid(@Nullable String text) {
        try {
            return Optional.of(UUID.fromString(String.valueOf(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static SpeechChange read(byte[] full) {
        try {
            return SpeechJson.readChange(full);
        } catch (IOException e) {
            throw new UncheckedIOException("The feed holds a change that is no JSON: " + e.getMessage(), e);
        }
    }
}
