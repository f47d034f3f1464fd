package dev.lectern.api;

import dev.lectern.editor.EditorDoor;
import dev.lectern.problem.Refusal;
import dev.lectern.query.QueryParameters;
import dev.lectern.speech.PartialDate;
import dev.lectern.store.CaptureArchive;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** All pages as they were fetched, for archives. */
@Path("/api/captures.warc.gz")
@Tag(name = "Pages", description = "Pages seen, handed in, and tried")
public class CapturesResource {

    /** Before the first page of the web. */
    private static final Instant BEGINNING = Instant.parse("1990-01-01T00:00:00Z");

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("+10000-01-01T00:00:00Z"); // where the year 9999 ends

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);

    private final WarcExports exports;
    private final EditorDoor door;
    private final CurrentVertxRequest current;
    private final Clock clock;

    CapturesResource(WarcExports exports, EditorDoor door, CurrentVertxRequest current, Clock clock) {
        this.exports = exports;
        this.door = door;
        this.current = current;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "Pages as they were fetched, as a WARC file (editor)",
            description =
                    "WARC 1.1, a gzip member for each record, in the order of the fetches. It is written while it is"
                            + " read, whatever its size; one that breaks off is not whole: go on with 'from' set to the date of its"
                            + " last record. Pages that were erased are not in it.")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "from",
            example = "2026-11-21T10:00:00Z",
            description = "Fetched then or later: a time (RFC 3339), or a day, month or year (UTC)")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "to",
            example = "2026-11",
            description = "Fetched before this time, or until the end of this day, month or year (UTC); now without it")
    @Parameter(in = ParameterIn.QUERY, name = "source", example = "demo", description = "Id of the source")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = "application/gzip",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "400", ref = "WrongParameter")
    @SecurityRequirement(name = "editor")
    @APIResponse(responseCode = "401", ref = "EditorOnly")
    @APIResponse(responseCode = "403", ref = "NotAnEditor")
    @APIResponse(responseCode = "429", ref = "TooManyExports")
    public Response export(@HeaderParam("Authorization") @Nullable String authorization, @Context UriInfo uri) {
        door.editorOnly(authorization);
        var parameters = new QueryParameters(uri.getQueryParameters(), Set.of("from", "to", "source"));
        Instant now = clock.instant();
        Instant from = moment(parameters, "from", false, BEGINNING);
        Instant to = moment(parameters, "to", true, now);
        if (!from.isBefore(to)) {
            throw Refusal.parameter("from", from + " is not before " + to + ", where 'to' ends; exchange them.");
        }
        String name = "lectern-" + NAME.format(now) + ".warc.gz";
        var wanted = new CaptureArchive.Wanted(from, to, parameters.text("source"));
        return Response.ok(exports.file(wanted, name, current.getCurrent()), "application/gzip")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /** A time, or where a day, a month or a year begins or ends. */
    private static Instant moment(QueryParameters parameters, String name, boolean end, Instant usual) {
        String text = parameters.text(name);
        if (text == null) {
            return usual;
        }
        try {
            Instant time = moment(text, end);
            if (time.isBefore(FIRST) || time.isAfter(LAST)) {
                throw new DateTimeException("RFC 3339 has years of four digits, and PostgreSQL no year 0");
            }
            return time;
        } catch (DateTimeException e) {
            throw Refusal.parameter(
                    name, "'" + text + "' is no time; 2026-11-21T10:00:00Z, 2026-11-21, 2026-11 or 2026 would be.");
        }
    }

    private static Instant moment(String text, boolean end) {
        if (text.indexOf('T') > 0) {
            return OffsetDateTime.parse(text).toInstant();
        }
        var date = new PartialDate(text);
        return (end ? date.latest().plusDays(1) : date.earliest())
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }
}
