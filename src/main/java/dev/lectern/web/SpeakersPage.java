package dev.lectern.web;

import dev.lectern.problem.Refusal;
import dev.lectern.query.QueryParameters;
import dev.lectern.speaker.Speaker;
import dev.lectern.speaker.SpeakerCursor;
import dev.lectern.speaker.SpeakerReader;
import dev.lectern.store.SpeechQuery;
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
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Who spoke, and what one of them said. */
@Path("/speakers")
@Produces(MediaType.TEXT_HTML)
public class SpeakersPage {

    private static final int PAGE = 50;
    private static final int NEWEST = 20;
    private static final int LONGEST_NAME = 200;

    private final SpeakerReader speakers;
    private final SpeechSearch search;
    private final Site site;

    SpeakersPage(SpeakerReader speakers, SpeechSearch search, Site site) {
        this.speakers = speakers;
        this.search = search;
        this.site = site;
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance speakers(Listed list, Site.Frame site);

        static native TemplateInstance speaker(One one, Site.Frame site);
    }

    /** A page of the list. */
    record Listed(String q, List<View> speakers, @Nullable String next) {}

    /** One speaker, the newest speeches, and where all of them are. */
    record One(View speaker, List<Speaker.Candidate> candidates, List<Card> cards, String all, String feed) {}

    /** A speaker as the pages show one. */
    record View(long id, String name, List<String> others, long speeches) {
        static View of(Speaker speaker) {
            List<String> others = speaker.spellings().stream()
                    .filter(spelling -> !spelling.equals(speaker.name()))
                    .toList();
            return new View(speaker.id(), speaker.name(), others, speaker.speeches());
        }
    }

    @GET
    @Operation(hidden = true)
    public Response list(@Context UriInfo uri) {
        var parameters = new QueryParameters(uri.getQueryParameters(), Set.of("q", "cursor"));
        String q = parameters.text("q", LONGEST_NAME);
        SpeakerCursor after = SpeakerCursor.parse(parameters.text("cursor"));
        List<Speaker> found = speakers.list(q, after.name(), after.id(), PAGE + 1);
        List<Speaker> shown = found.subList(0, Math.min(PAGE, found.size()));
        String next = null;
        if (found.size() > PAGE) {
            next = "/speakers?cursor="
                    + SpeakerCursor.after(shown.get(PAGE - 1)).text()
                    + (q == null ? "" : "&q=" + SpeakerLink.encoded(q));
        }
        var listed = new Listed(q == null ? "" : q, shown.stream().map(View::of).toList(), next);
        return Html.page(200, Templates.speakers(listed, site.frame("speakers")));
    }

    @GET
    @Path("/{id:[0-9]{1,18}}")
    @Operation(hidden = true)
    public Response one(@PathParam("id") long id) {
        Speaker speaker = speakers.one(id)
                .orElseThrow(() -> new Refusal(
                        404, "There is no such speaker. Two that were one may have been joined; look for the name."));
        String filter = "speaker=" + SpeakerLink.encoded(speaker.name()) + "&arrival=all";
        var one = new One(
                View.of(speaker),
                speakers.candidates(id),
                search.find(by(speaker.name())).summaries().stream()
                        .map(Card::of)
                        .toList(),
                "/?" + filter,
                "/feed.atom?" + filter);
        return Html.page(200, Templates.speaker(one, site.frame("speakers")));
    }

    /** From a name as printed to whoever has it; what nobody has is looked for. */
    @GET
    @Path("/named")
    @Operation(hidden = true)
    public Response named(@Context UriInfo uri) {
        String name = new QueryParameters(uri.getQueryParameters(), Set.of("name")).text("name", LONGEST_NAME);
        String target = name == null
                ? "/speakers"
                : speakers.named(name).map(id -> "/speakers/" + id).orElse("/speakers?q=" + SpeakerLink.encoded(name));
        return Response.status(303).header("Location", target).build();
    }

    private static SpeechQuery by(String name) {
        return new SpeechQuery(null, name, null, null, null, null, null, null, null, null, null, NEWEST, null);
    }
}
