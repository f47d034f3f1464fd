package dev.lectern.api;

import dev.lectern.access.ClientAddress;
import dev.lectern.problem.Refusal;
import dev.lectern.sql.DatabaseFailed;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Files that are written while they are read, for a few readers at a time: each takes a thread for as long as its reader takes to
 * read, and a connection to PostgreSQL. One that takes nothing for too long is sent away, and so is one that takes too long in all;
 * an address gets one at a time.
 */
final class StreamedFiles {

    private static final Logger LOG = Logger.getLogger(StreamedFiles.class);

    private final String what;
    private final int atATime;
    private final Semaphore places;
    private final Set<String> addresses = ConcurrentHashMap.newKeySet();
    private final Duration stalled;
    private final Duration longest;
    private final ClientAddress clients;
    private final Vertx vertx;

    /**
     * Files of one sort.
     *
     * @param what they hold, in the plural
     */
    StreamedFiles(String what, ExportConfig config, ClientAddress clients, Vertx vertx) {
        this.what = what;
        this.atATime = config.atATime();
        this.places = new Semaphore(atATime);
        this.stalled = config.stalled();
        this.longest = config.longest();
        this.clients = clients;
        this.vertx = vertx;
    }

    /** Writes a file; leaves the stream open, and tells how much there was of it. */
    interface Writing {
        long to(OutputStream out) throws IOException;
    }

    /**
     * A file.
     *
     * @param exchange whose response it goes into, to be broken when the file cannot be written to its end
     * @throws Refusal with status 429 when as many are being written as may be, or one to this address already
     */
    StreamingOutput file(String name, RoutingContext exchange, Writing writing) {
        String address = Objects.requireNonNullElse(clients.of(exchange.request()), "");
        if (addresses.contains(address)) {
            throw another();
        }
        if (places.availablePermits() == 0) {
            throw full();
        }
        return out -> {
            if (!addresses.add(address)) { // another request of theirs was quicker, and nothing is sent yet
                throw another();
            }
            try {
                if (!places.tryAcquire()) {
                    throw full();
                }
                try {
                    write(name, exchange.response(), writing, new CountedOutput(out));
                } finally {
                    places.release();
                }
            } finally {
                addresses.remove(address);
            }
        };
    }

    private void write(String name, HttpServerResponse response, Writing writing, CountedOutput counted)
            throws IOException {
        var cut = new AtomicBoolean();
        long still = vertx.setPeriodic(stalled.toMillis(), id -> {
            if (counted.standsStill() && cut.compareAndSet(false, true)) {
                LOG.infof("The reader of %s takes nothing any more and is sent away.", name);
                response.reset();
            }
        });
        long end = vertx.setTimer(longest.toMillis(), id -> {
            if (cut.compareAndSet(false, true)) {
                LOG.infof(
                        "The reader of %s takes longer than %s (lectern.export.longest) and is sent away.",
                        name, longest);
                response.reset();
            }
        });
        try {
            LOG.infof("%,d %s were given out as %s.", writing.to(counted), what.toLowerCase(Locale.ROOT), name);
        } catch (IOException e) {
            if (!cut.get()) {
                LOG.infof("The reader of %s has gone before its end.", name);
            }
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
            vertx.cancelTimer(still);
            vertx.cancelTimer(end);
        }
    }

    private Refusal another() {
        return new Refusal(
                429,
                what + " are being given out to your address already; try again when that has ended.",
                Map.of("Retry-After", "60"));
    }

    private Refusal full() {
        return new Refusal(
                429,
                what + " are being given out to " + atATime + " others already; try again when one of them has ended.",
                Map.of("Retry-After", "60"));
    }
}
