package dev.lectern.api;

import dev.lectern.problem.Refusal;
import dev.lectern.sql.DatabaseFailed;
import dev.lectern.store.CaptureArchive;
import dev.lectern.warc.WarcExport;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Gives captures out as WARC, to a few at a time: each takes a thread for as long as its reader takes to read. */
@Singleton
class WarcExports {

    private static final Logger LOG = Logger.getLogger(WarcExports.class);
    private static final int AT_A_TIME = 2;

    private final WarcExport export;
    private final Semaphore places = new Semaphore(AT_A_TIME);

    WarcExports(
            CaptureArchive archive,
            @ConfigProperty(name = "quarkus.application.version", defaultValue = "0") String version,
            Clock clock) {
        this.export = new WarcExport(archive, version, clock);
    }

    /**
     * A file that is written while it is read.
     *
     * @param response what it goes into, to be broken when the file cannot be written to its end
     * @throws Refusal with status 429 when as many are being written as may be
     */
    StreamingOutput file(CaptureArchive.Wanted wanted, String name, HttpServerResponse response) {
        if (places.availablePermits() == 0) {
            throw full();
        }
        return out -> {
            if (!places.tryAcquire()) { // somebody else was quicker, and nothing is sent yet
                throw full();
            }
            try {
                long written = export.write(wanted, name, out);
                LOG.infof("%,d captures were given out as %s.", written, name);
            } catch (IOException e) {
                LOG.infof("The reader of %s has gone before its end.", name);
                LOG.debug("Gone", e);
                response.reset(); // and nobody is left to be told
            } catch (DatabaseFailed e) {
                LOG.warnf("%s breaks off in the middle: %s", name, e.getMessage());
                response.reset();
                throw e;
            } catch (RuntimeException e) {
                response.reset(); // a file that only ends would pass for a whole one
                throw e;
            } finally {
                places.release();
            }
        };
    }

    private static Refusal full() {
        return new Refusal(
                429,
                "Captures are being given out to " + AT_A_TIME
                        + " others already; try again when one of them has ended.",
                Map.of("Retry-After", "60"));
    }
}
