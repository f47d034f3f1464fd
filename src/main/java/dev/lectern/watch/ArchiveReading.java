package dev.lectern.watch;

import dev.lectern.frontier.Archive;
import dev.lectern.frontier.ArchiveProgress;
import dev.lectern.page.PageNotPublished;
import dev.lectern.page.PageTooLarge;
import dev.lectern.page.ScrapedPage;
import dev.lectern.source.Source;
import dev.lectern.source.UrlPatterns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;

/**
 * Publishes the pages of an archive, a slice at a time: for {@link #SLICE} or {@link #MOST_PAGES} pages, whatever comes first. Then
 * the worker is free for others, and the rest is due again soon. So a backfill holds one worker for no longer than that, and its
 * pages travel in the lane of history, where no news waits behind them.
 *
 * <p>Pages are sent in batches of {@value #BATCH} or 16 MiB, all of a batch at once, and after each the place in the file is saved. A
 * killed process goes on there: what was saved is not published again, and what was sent after it is published again as it was.
 */
final class ArchiveReading {

    private static final Logger LOG = Logger.getLogger(ArchiveReading.class);

    static final Duration SLICE = Duration.ofSeconds(20);
    static final int MOST_PAGES = 500;

    private static final int BATCH = 100;
    private static final long BATCH_BYTES = 16L * 1024 * 1024;
    private static final Duration SAVE = Duration.ofSeconds(5);

    private final ArchiveProgress progress;
    private final PageStream stream;
    private final WatchMetrics metrics;
    private final long most;
    private final Clock clock;

    /**
     * Reads archives.
     *
     * @param most most bytes of a page
     */
    ArchiveReading(ArchiveProgress progress, PageStream stream, WatchMetrics metrics, long most, Clock clock) {
        this.progress = progress;
        this.stream = stream;
        this.metrics = metrics;
        this.most = most;
        this.clock = clock;
    }

    /** How far a file was read when it was left last. */
    Archive known(Source source, Path file) throws IOException {
        // As exact as PostgreSQL keeps it.
        Instant modified = Files.getLastModifiedTime(file).toInstant().truncatedTo(ChronoUnit.MICROS);
        return progress.of(source.id(), file.toString(), Files.size(file), modified);
    }

    /**
     * Reads on where the file was left; nothing when it was finished.
     *
     * @param wanted captures of which addresses to publish
     * @param keepLease called after each batch
     * @return how far it is now
     * @throws PageNotPublished if Kafka did not acknowledge a page; the batch is read again next time
     */
    Archive slice(Source source, Path file, UrlPatterns wanted, Runnable keepLease)
            throws IOException, PageNotPublished {
        Archive before = known(source, file);
        if (before.finished()) {
            return before;
        }
        try (ArchiveFile archive = ArchiveFile.open(file, before.position())) {
            skip(archive, before);
            var count = new ArchiveCount(before, clock);
            List<ScrapedPage> batch = new ArrayList<>();
            long bytes = 0;
            while (true) {
                ArchiveFile.Step step = archive.next();
                if (step instanceof ArchiveFile.Step.Broken broken) {
                    count.broken(broken.reason());
                    continue;
                }
                boolean end = step instanceof ArchiveFile.Step.End;
                boolean full = count.published() + batch.size() >= MOST_PAGES
                        || count.elapsed().compareTo(SLICE) >= 0;
                boolean save = count.sinceSaved().compareTo(SAVE) >= 0;
                if (end || full || save || batch.size() >= BATCH || bytes >= BATCH_BYTES) {
                    publish(batch, count);
                    Archive now = count.at(end ? before.size() : archive.position(), end);
                    progress.save(source.id(), file.toString(), now, clock.instant());
                    keepLease.run();
                    batch.clear();
                    bytes = 0;
                    if (end || full) {
                        tell(file, now);
                        return now;
                    }
                }
                if (step instanceof ArchiveFile.Step.Read read) {
                    Optional<ScrapedPage> page = page(read, source, wanted, count, archive);
                    page.ifPresent(batch::add);
                    bytes += page.map(one -> one.body().length).orElse(0);
                }
            }
        }
    }

    /** In a file that is gzipped as a whole nobody can begin but at its beginning. */
    private static void skip(ArchiveFile archive, Archive before) throws IOException {
        for (long done = 0; before.position() == 0 && done < before.records(); done++) {
            if (archive.next() instanceof ArchiveFile.Step.End) {
                return;
            }
        }
    }

    private Optional<ScrapedPage> page(
            ArchiveFile.Step.Read read, Source source, UrlPatterns wanted, ArchiveCount count, ArchiveFile archive) {
        try {
            Optional<ScrapedPage> page = ArchiveCapture.read(read.record(), source, wanted, most);
            count.read(page.isPresent());
            return page;
        } catch (IOException | RuntimeException e) {
            archive.damaged();
            count.broken("at byte " + archive.position() + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    private void publish(List<ScrapedPage> batch, ArchiveCount count) throws PageNotPublished {
        List<CompletionStage<Void>> sent = new ArrayList<>();
        for (ScrapedPage page : batch) {
            sent.add(stream.send(page));
        }
        PageNotPublished failure = null;
        for (int i = 0; i < sent.size(); i++) {
            try {
                sent.get(i).toCompletableFuture().join();
                metrics.published(batch.get(i));
                count.sent();
            } catch (CompletionException e) {
                if (e.getCause() instanceof PageTooLarge tooLarge) {
                    count.refused(String.valueOf(tooLarge.getMessage()));
                } else if (e.getCause() instanceof PageNotPublished notPublished) {
                    failure = notPublished;
                } else {
                    throw e;
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static void tell(Path file, Archive now) {
        LOG.infof(
                "%s: %,d of %,d bytes, %,d records, %,d pages, %,d skipped, %,d broken, %.0f records/s, %s%s",
                file,
                now.position(),
                now.size(),
                now.records(),
                now.pages(),
                now.skipped(),
                now.broken(),
                now.rate(),
                now.finished()
                        ? "finished"
                        : now.left() == null ? "going on" : now.left().toSeconds() + " s left",
                now.problem() == null ? "" : "; last problem: " + now.problem());
    }
}
