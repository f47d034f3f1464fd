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
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

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

    /** As long as this, other work may wait for the worker, even where all workers read archives. */
    static final Duration SLICE = Duration.ofSeconds(1);

    static final int MOST_PAGES = 500;

    private static final int BATCH = 100;
    private static final long BATCH_BYTES = 16L * 1024 * 1024;
    private static final Duration TELL = Duration.ofSeconds(10);

    private final ArchiveProgress progress;
    private final PageStream stream;
    private final WatchMetrics metrics;
    private final long most;
    private final Clock clock;
    private final OpenArchives open = new OpenArchives();
    private volatile Instant told = Instant.EPOCH;

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

    /** How far a file was read when it was left last. Of one that has grown since, what was there is done. */
    Archive known(Source source, Path file) throws IOException {
        return known(file, progress.of(source.id(), FolderName.of(file)).orElse(null));
    }

    /** How far each file of a source was read, by {@link FolderName#of}. */
    Map<String, Archive> all(Source source) {
        return progress.all(source.id());
    }

    /** The same, of what was saved of it. */
    Archive known(Path file, @Nullable Archive saved) throws IOException {
        // As exact as PostgreSQL keeps it.
        Instant modified = Files.getLastModifiedTime(file).toInstant().truncatedTo(ChronoUnit.MICROS);
        long size = Files.size(file);
        if (saved != null && saved.size() == size && saved.modified().equals(modified)) {
            return saved;
        }
        String head = ArchiveForm.fingerprint(file, size);
        if (saved != null
                && size >= saved.size()
                && ArchiveForm.fingerprint(file, saved.size()).equals(saved.head())) {
            return saved.grown(size, modified, head);
        }
        return Archive.unread(size, modified, head);
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
        String trouble = before.records() == 0 && before.size() > 0 ? ArchiveForm.trouble(file) : null;
        if (trouble != null) {
            var count = new ArchiveCount(before, clock);
            count.broken(trouble);
            return save(source, file, count.at(0, true));
        }
        ArchiveFile archive = open.open(source.id(), file, before, keepLease);
        Archive now = before;
        try {
            now = slice(source, file, archive, new ArchiveCapture(source, wanted, most), before, keepLease);
        } finally {
            open.leave(source.id(), file, now, archive);
        }
        return now;
    }

    private Archive slice(
            Source source, Path file, ArchiveFile archive, ArchiveCapture capture, Archive before, Runnable keepLease)
            throws IOException, PageNotPublished {
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
            if (end || full || batch.size() >= BATCH || bytes >= BATCH_BYTES) {
                publish(batch, count);
                Archive now = save(source, file, count.at(end ? archive.end() : archive.place(), end));
                keepLease.run();
                batch.clear();
                bytes = 0;
                if (end || full) {
                    archive.back();
                    return now;
                }
            }
            if (step instanceof ArchiveFile.Step.Read read) {
                Optional<ScrapedPage> page = page(read, capture, count, archive);
                page.ifPresent(batch::add);
                bytes += page.map(one -> one.body().length).orElse(0);
            }
        }
    }

    private Archive save(Source source, Path file, Archive now) {
        progress.save(source.id(), FolderName.of(file), now, clock.instant());
        tell(file, now);
        return now;
    }

    private static Optional<ScrapedPage> page(
            ArchiveFile.Step.Read read, ArchiveCapture capture, ArchiveCount count, ArchiveFile archive) {
        try {
            ArchiveCapture.Content content = capture.read(read.record());
            if (content instanceof ArchiveCapture.Content.Page page) {
                count.page();
                return Optional.of(page.page());
            }
            if (content instanceof ArchiveCapture.Content.None none) {
                count.skipped(none.why());
            }
        } catch (IOException | RuntimeException e) {
            archive.damaged();
            count.broken("at byte " + archive.position() + ": " + e.getMessage());
        }
        return Optional.empty();
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

    /** Now and then, and when a long one is finished. */
    private void tell(Path file, Archive now) {
        boolean matters = now.finished() && now.records() >= MOST_PAGES;
        if (!matters && clock.instant().isBefore(told.plus(TELL))) {
            return;
        }
        told = clock.instant();
        LOG.infof(
                "%s: %,d of %,d bytes, %,d records, %,d pages, %,d skipped%s, %,d broken, %.0f records/s, %s%s",
                file,
                now.finished() ? now.size() : now.position(),
                now.size(),
                now.records(),
                now.pages(),
                now.skipped(),
                now.skippedWhy().isEmpty() ? "" : " " + new TreeMap<>(now.skippedWhy()),
                now.broken(),
                now.rate(),
                now.finished()
                        ? "finished"
                        : now.left() == null ? "going on" : now.left().toSeconds() + " s left",
                now.problem() == null ? "" : "; last problem: " + now.problem());
    }
}
