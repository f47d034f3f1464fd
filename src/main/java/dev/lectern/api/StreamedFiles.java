package dev.lectern.api;

import dev.lectern.problem.Refusal;
import dev.lectern.sql.DatabaseFailed;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Files that are written while they are read, for a few readers at a time: each takes a thread for as long as its reader takes to
 * read. One that takes nothing for too long is sent away.
 */
final class StreamedFiles {

    private static final Logger LOG = Logger.getLogger(StreamedFiles.class);

    private final String what;
    private final int atATime;
    private final Semaphore places;
    private final Duration stalled;
    private final Vertx vertx;

    /**
     * Files of one sort.
     *
     * @param what they hold, in the plural
     */
    StreamedFiles(String what, ExportConfig config, Vertx vertx) {
        this.what = what;
        this.atATime = config.atATime();
        this.places = new Semaphore(atATime);
        this.stalled = config.stalled();
        this.vertx = vertx;
    }

    /** Writes a file; leaves the stream open, and tells how much there was of it. */
    interface Writing {
        long to(OutputStream out) throws IOException;
    }

    /**
     * A file.
     *
     * @param response what it goes into, to be broken when the file cannot be written to its end
     * @throws Refusal with status 429 when as many are being written as may be
     */
    StreamingOutput file(String name, HttpServerResponse response, Writing writing) {
        if (places.availablePermits() == 0) {
            throw full();
        }
        return out -> {
            if (!places.tryAcquire()) { // somebody else was quicker, and nothing is sent yet
                throw full();
            }
            var counted = new CountedOutput(out);
            long timer = vertx.setPeriodic(stalled.toMillis(), id -> {
                if (counted.standsStill()) {
                    LOG.infof("The reader of %s takes nothing any more and is sent away.", name);
                    response.reset();
                }
            });
            try {
                LOG.infof("%,d %s were given out as %s.", writing.to(counted), what.toLowerCase(Locale.ROOT), name);
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
                vertx.cancelTimer(timer);
                places.release();
            }
        };
    }

    private Refusal full() {
        return new Refusal(
                429,
                what + " are being given out to " + atATime + " others already; try again when one of them has ended.",
                Map.of("Retry-After", "60"));
    }

    /** Knows whether it went on since it was last asked. */
    private static final class CountedOutput extends FilterOutputStream {

        private final AtomicLong begun = new AtomicLong();
        private long before = -1;

        CountedOutput(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            begun.incrementAndGet();
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            begun.incrementAndGet();
        }

        boolean standsStill() {
            long now = begun.get();
            boolean still = now == before;
            before = now;
            return still;
        }
    }
}
