package dev.lectern.watch;

import dev.lectern.frontier.DuePage;
import dev.lectern.frontier.DueSource;
import dev.lectern.frontier.PageSchedule;
import dev.lectern.frontier.SourceSchedule;
import dev.lectern.page.PageNotPublished;
import dev.lectern.source.Discovery;
import dev.lectern.source.Source;
import dev.lectern.source.SourceRegistry;
import dev.lectern.trace.Stage;
import dev.lectern.trace.Tracing;
import io.opentelemetry.api.trace.SpanKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes what is due, one thing at a time, and looks at it. Workers share one. */
final class Rounds {

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration LIST_FRESH = Duration.ofSeconds(3);

    private final SourceRegistry registry;
    private final SourceSchedule sourceSchedule;
    private final PageSchedule pageSchedule;
    private final Visits visits;
    private final PageVisit pages;
    private final WatchConfig config;
    private final Tracing tracing;
    private final Clock clock;
    private WatchList list = WatchList.EMPTY;
    private @Nullable Instant readAt;

    Rounds(
            SourceRegistry registry,
            SourceSchedule sourceSchedule,
            PageSchedule pageSchedule,
            Visits visits,
            PageVisit pages,
            WatchConfig config,
            Tracing tracing,
            Clock clock) {
        this.registry = registry;
        this.sourceSchedule = sourceSchedule;
        this.pageSchedule = pageSchedule;
        this.visits = visits;
        this.pages = pages;
        this.config = config;
        this.tracing = tracing;
        this.clock = clock;
    }

    /**
     * Looks at one thing that is due.
     *
     * @return false when nothing is
     * @throws PageNotPublished if Kafka did not acknowledge a page; it is due again soon
     */
    boolean one() throws InterruptedException, PageNotPublished {
        WatchList watched = current();
        Instant now = clock.instant();
        Optional<DueSource> source = sourceSchedule.claim(watched.discoveries(), now, now.plus(config.lease()));
        if (source.isPresent()) {
            look(watched, source.get());
            return true;
        }
        Optional<DuePage> page = pageSchedule.claim(watched.sources().keySet(), now, now.plus(config.lease()));
        if (page.isPresent()) {
            look(watched, page.get());
            return true;
        }
        return false;
    }

    private void look(WatchList watched, DueSource claimed) throws InterruptedException, PageNotPublished {
        Source source = watched.sources().get(claimed.source());
        Discovery discovery =
                watched.find(claimed.source(), claimed.discovery()).orElse(null);
        var held = new Held(claimed);
        boolean ended = false;
        try {
            if (source != null && discovery != null) {
                Runnable keepLease = () -> held.due =
                        sourceSchedule.extend(held.due, clock.instant().plus(config.lease()));
                VisitOutcome outcome = visits.visit(source, discovery, claimed, keepLease);
                record(source, held.due, outcome);
                ended = true;
            }
        } finally {
            if (!ended) {
                sourceSchedule.release(held.due);
            }
        }
    }

    /** A claimed listing or folder with its lease, which grows during the visit. */
    private static final class Held {
        private DueSource due;

        Held(DueSource due) {
            this.due = due;
        }
    }

    private void record(Source source, DueSource due, VisitOutcome outcome) {
        Instant now = clock.instant();
        if (outcome instanceof VisitOutcome.Complete complete) {
            Duration interval = Pace.interval(source, due.interval(), complete.newPages());
            sourceSchedule.visited(due, now, complete.newPages(), interval);
        } else if (outcome instanceof VisitOutcome.Unfinished) {
            sourceSchedule.unfinished(due, now, now.plus(SOON));
        } else if (outcome instanceof VisitOutcome.Broken broken) {
            Duration wait = Pace.backoff(source).after(due.failures(), broken.retryAfter());
            sourceSchedule.failed(due, now, broken.reason(), now.plus(wait));
        }
    }

    private void look(WatchList watched, DuePage due) throws InterruptedException, PageNotPublished {
        Source source = watched.sources().get(due.source());
        boolean ended = false;
        try (Stage fetch = tracing.begin("fetch", SpanKind.CLIENT)
                .with("url.full", due.url())
                .with("lectern.source", due.source())
                .current()) {
            if (source != null) {
                pages.visit(source, due);
                ended = true;
            }
        } finally {
            if (!ended) {
                pageSchedule.release(due, clock.instant().plus(SOON));
            }
        }
    }

    private synchronized WatchList current() {
        Instant now = clock.instant();
        if (readAt == null && config.alone()) {
            sourceSchedule.freeLeases();
        }
        if (readAt == null || !now.isBefore(readAt.plus(LIST_FRESH))) {
            WatchList read = WatchList.of(registry.sources());
            if (!read.equals(list)) {
                sourceSchedule.watch(read.discoveries(), now);
                list = read;
            }
            readAt = now;
        }
        return list;
    }
}
