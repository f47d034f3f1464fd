package dev.lectern.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.lectern.history.SpeechComparison;
import dev.lectern.problem.Problem;
import dev.lectern.problem.Refusal;
import dev.lectern.problem.SpeechIds;
import dev.lectern.query.QueryParameters;
import dev.lectern.speech.ChangeKind;
import dev.lectern.speech.Speech;
import dev.lectern.store.RevisionReader;
import dev.lectern.store.RevisionReader.Known;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the publisher changed in a speech. */
@Path("/api/speeches/{id}/revisions")
@Tag(name = "Speeches")
public class RevisionsResource {

    private static final Pattern PAIR = Pattern.compile("(\\d{1,9})\\.\\.(\\d{1,9})");

    /** Numbers are given in the order of storing, and an older page may come later. */
    private static final Comparator<Known> BY_CAPTURE =
            Comparator.comparing(Known::scrapedAt).thenComparing(Known::revision);

    private final RevisionReader revisions;

    RevisionsResource(RevisionReader revisions) {
        this.revisions = revisions;
    }

    /** All revisions, and how to get them. */
    @Schema(name = "RevisionList")
    record Revisions(
            @Schema(description = "In the order in which their pages were fetched, the newest 1,000")
            List<Item> items) {}

    /** A revision. */
    @Schema(name = "Revision")
    record Item(
            @JsonUnwrapped Known revision,

            @Schema(description = "Whether the publisher changed it and the page does not admit it")
            boolean silent,

            @Schema(description = "What changed since the capture before; null for the first one listed") @Nullable
            String difference) {}

    @GET
    @Operation(
            summary = "The revisions of a speech",
            description =
                    "Every state of its text and facts that was seen, in the order in which the pages were fetched. One"
                            + " without 'change' is an older capture that came late: it is kept and was never announced. Of a speech"
                            + " with more than 1,000 the newest are listed; any two can be compared.")
    @Parameter(in = ParameterIn.PATH, name = "id", description = "Id of the speech")
    @APIResponse(
            responseCode = "200",
            description = "The revisions",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Revisions.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such speech",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "410", ref = "Erased")
    public Revisions list(@PathParam("id") String id, @Context UriInfo uri) {
        new QueryParameters(uri.getQueryParameters(), Set.of());
        List<Known> known = known(id);
        return new Revisions(IntStream.range(0, known.size())
                .mapToObj(i -> new Item(
                        known.get(i),
                        isToldSilent(known.get(i)),
                        i == 0
                                ? null
                                : "/api/speeches/" + id + "/revisions/"
                                        + known.get(i - 1).revision() + ".."
                                        + known.get(i).revision()))
                .toList());
    }

    @GET
    @Path("/{pair}")
    @Operation(
            summary = "What is different between two revisions",
            description =
                    "Facts that are told otherwise; turns that came, went, moved or changed, and in these the words. The"
                            + " whole text with its marks, so that it can be printed. Told from the first number to the second, so"
                            + " 2..1 tells it the other way round; 'silent' goes by which page was fetched later, whatever its number.")
    @Parameter(in = ParameterIn.PATH, name = "id", description = "Id of the speech")
    @Parameter(in = ParameterIn.PATH, name = "pair", example = "1..2", description = "Numbers of two revisions")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "turns",
            example = "changed",
            description = "'all', or 'changed' to leave out those without a change; all without it")
    @APIResponse(
            responseCode = "200",
            description = "The difference",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RevisionDifference.class),
                            examples = @ExampleObject(name = "a word", value = RevisionDifference.EXAMPLE)))
    @APIResponse(
            responseCode = "400",
            description = "No pair of two revisions",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such speech or revision",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "410", ref = "Erased")
    public RevisionDifference difference(
            @PathParam("id") String id, @PathParam("pair") String pair, @Context UriInfo uri) {
        boolean changedOnly = "changed"
                .equals(new QueryParameters(uri.getQueryParameters(), Set.of("turns"))
                        .word("turns", Set.of("all", "changed")));
        Matcher numbers = PAIR.matcher(pair);
        if (!numbers.matches()) {
            throw new Refusal(400, "'" + pair + "' is no pair of revisions; one such as 1..2 would be.");
        }
        int from = Integer.parseInt(numbers.group(1));
        int to = Integer.parseInt(numbers.group(2));
        if (from == to) {
            throw new Refusal(400, "'" + pair + "' names one revision twice; give two, such as 1..2.");
        }
        Known one = revision(id, from);
        Known other = revision(id, to);
        Speech before = content(id, from);
        Speech after = content(id, to);
        SpeechComparison compared = SpeechComparison.of(before, after);
        boolean unadmitted = BY_CAPTURE.compare(one, other) < 0
                ? isPublishers(id, one, other) && !SpeechComparison.isAdmitted(before, after)
                : isPublishers(id, other, one) && !SpeechComparison.isAdmitted(after, before);
        return RevisionDifference.of(one, other, unadmitted && !compared.same(), compared, changedOnly);
    }

    /** A page that is read better is the same page. What two versions have read is judged by what was told of each step in between. */
    private boolean isPublishers(String id, Known older, Known younger) {
        if (isBetterReading(younger) || older.scrapedAt().equals(younger.scrapedAt())) {
            return false;
        }
        return older.parserVersion().equals(younger.parserVersion())
                || known(id).stream()
                        .filter(one -> BY_CAPTURE.compare(older, one) < 0 && BY_CAPTURE.compare(one, younger) <= 0)
                        .anyMatch(RevisionsResource::isToldSilent);
    }

    private static boolean isToldSilent(Known revision) {
        return revision.changed().contains("silent") && !isBetterReading(revision);
    }

    private static boolean isBetterReading(Known revision) {
        return ChangeKind.REPARSED.word().equals(revision.change());
    }

    private List<Known> known(String id) {
        List<Known> known = revisions.of(SpeechIds.read(id));
        if (known.isEmpty()) {
            throw SpeechIds.unknown(id);
        }
        return known;
    }

    /** However old it is; only the newest are listed. */
    private Known revision(String id, int number) {
        return revisions
                .find(SpeechIds.read(id), number)
                .orElseThrow(
                        () -> revisions.of(SpeechIds.read(id)).isEmpty() ? SpeechIds.unknown(id) : unknown(id, number));
    }

    private Speech content(String id, int number) {
        return revisions.content(SpeechIds.read(id), number).orElseThrow(() -> unknown(id, number));
    }

    private static Refusal unknown(String id, int number) {
        return new Refusal(
                404,
                "The speech '" + id + "' has no revision " + number + "; GET /api/speeches/" + id
                        + "/revisions lists those there are.");
    }
}
