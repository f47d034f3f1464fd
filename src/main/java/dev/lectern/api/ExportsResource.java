package dev.lectern.api;

import dev.lectern.access.ClientAddress;
import dev.lectern.query.SpeechQueries;
import dev.lectern.store.SpeechExport;
import dev.lectern.store.SpeechExport.Form;
import dev.lectern.store.SpeechQuery;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.Vertx;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Every search as a file, whatever its size. */
@Path("/api")
@Tag(name = "Speeches", description = "Speeches as they are now, and the pages they were read from")
public class ExportsResource {

    static final String JSON_LINES = "application/jsonl";
    static final String CSV = "text/csv";

    private static final String ALL =
            "All that fit, newest first, as they are at this moment; with the filters of GET /api/speeches."
                    + " The file is written while it is read, whatever its size; one that breaks off is not whole.";

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);

    private final SpeechExport export;
    private final SpeechQueries queries;
    private final StreamedFiles files;
    private final CurrentVertxRequest current;
    private final Clock clock;

    ExportsResource(
            SpeechExport export,
            SpeechQueries queries,
            ExportConfig config,
            ClientAddress clients,
            Vertx vertx,
            CurrentVertxRequest current,
            Clock clock) {
        this.export = export;
        this.queries = queries;
        this.files = new StreamedFiles("Speeches", config, clients, vertx);
        this.current = current;
        this.clock = clock;
    }

    @GET
    @Path("/speeches.jsonl")
    @Operation(
            summary = "A search as a file of JSON Lines",
            description = "A speech on each line, with all turns. " + ALL)
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = JSON_LINES, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "400", ref = "WrongParameter")
    @APIResponse(responseCode = "429", ref = "TooManyExports")
    public Response lines(@Context UriInfo uri) {
        SpeechQuery wanted = queries.readAll(uri.getQueryParameters());
        return file(
                "jsonl",
                JSON_LINES,
                out -> export.each(wanted, Form.FULL, speech -> {
                    out.write(speech);
                    out.write('\n');
                }));
    }

    @GET
    @Path("/speeches.csv")
    @Operation(
            summary = "The facts of a search as a table",
            description =
                    "CSV (RFC 4180) in UTF-8 with a header; no text of the speeches. Several people are separated by"
                            + " '; '. What a spreadsheet would take for a formula has an apostrophe before it. " + ALL)
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "400", ref = "WrongParameter")
    @APIResponse(responseCode = "429", ref = "TooManyExports")
    public Response table(@Context UriInfo uri) {
        SpeechQuery wanted = queries.readAll(uri.getQueryParameters());
        return file("csv", CSV + ";charset=utf-8;header=present", out -> {
            try (var table = new FactsCsv(out)) {
                return export.each(wanted, Form.SUMMARY, table::add);
            }
        });
    }

    private Response file(String extension, String type, StreamedFiles.Writing writing) {
        String name = "lectern-" + NAME.format(clock.instant()) + "." + extension;
        return Response.ok(files.file(name, current.getCurrent(), writing), type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
