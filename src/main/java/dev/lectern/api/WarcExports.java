package dev.lectern.api;

import dev.lectern.access.ClientAddress;
import dev.lectern.store.CaptureArchive;
import dev.lectern.warc.WarcExport;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives captures out as WARC, to a few at a time. */
@Singleton
class WarcExports {

    private final WarcExport export;
    private final StreamedFiles files;

    WarcExports(
            CaptureArchive archive,
            @ConfigProperty(name = "quarkus.application.version", defaultValue = "0") String version,
            Clock clock,
            ExportConfig config,
            ClientAddress clients,
            Vertx vertx) {
        this.export = new WarcExport(archive, version, clock);
        this.files = new StreamedFiles("Captures", config, clients, vertx);
    }

    /**
     * A file that is written while it is read.
     *
     * @param exchange whose response it goes into, to be broken when the file cannot be written to its end
     * @throws dev.lectern.problem.Refusal with status 429 when as many are being written as may be, or one to this address already
     */
    StreamingOutput file(CaptureArchive.Wanted wanted, String name, RoutingContext exchange) {
        return files.file(name, exchange, out -> export.write(wanted, name, out));
    }
}
