package dev.lectern.intake;

import dev.lectern.parse.ParseResult;
import dev.lectern.problem.Refusal;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Lets pages be tried, a few at a time and none for long. A trial that is given up keeps its place until it really ends, so
 * that pages made to be slow cannot take more of the machine than these few threads.
 */
@Singleton
public class ParseTrials {

    /** More at a time would only wait for the processors. */
    private static final int USUAL = 4;

    private final Semaphore places;
    private final Duration patience;
    private final Duration limit;
    private final ExecutorService threads;

    @Inject
    ParseTrials() {
        this(USUAL, Duration.ofSeconds(1), Duration.ofSeconds(20));
    }

    /**
     * Bounds of its own.
     *
     * @param atATime trials at a time
     * @param patience how long one waits for a place
     * @param limit how long a trial may take
     */
    ParseTrials(int atATime, Duration patience, Duration limit) {
        this.places = new Semaphore(atATime, true);
        this.patience = patience;
        this.limit = limit;
        this.threads = Executors.newCachedThreadPool(work -> {
            var thread = new Thread(work, "lectern-parse-trial");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Runs a trial.
     *
     * @throws Refusal with status 429 when no place gets free, 503 when it takes too long
     */
    public ParseResult run(Supplier<ParseResult> parse) {
        try {
            if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Refusal(
                        429,
                        "As many pages as may be are being tried already; try again shortly.",
                        Map.of("Retry-After", "2"));
            }
            return start(parse).get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new Refusal(
                    503,
                    "Reading the page took longer than " + limit.toSeconds() + " seconds and was given up; a smaller or"
                            + " simpler page would be read.",
                    Map.of("Retry-After", "30"));
        } catch (ExecutionException e) {
            throw new IllegalStateException("The parser failed on a page that was tried", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.ending();
        }
    }

    private CompletableFuture<ParseResult> start(Supplier<ParseResult> parse) {
        try {
            return CompletableFuture.supplyAsync(
                    () -> {
                        try {
                            return parse.get();
                        } finally {
                            places.release();
                        }
                    },
                    threads);
        } catch (RuntimeException e) {
            places.release(); // it never began
            throw e;
        }
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
