package dev.lectern.watch;

import dev.lectern.frontier.DuePage;
import dev.lectern.frontier.PageLooks;
import dev.lectern.page.PageGone;
import dev.lectern.page.PageNotPublished;
import dev.lectern.page.PageTooLarge;
import dev.lectern.page.ScrapedPage;
import dev.lectern.source.Source;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import okhttp3.HttpUrl;

/** Looks at a page and publishes what is new. What is published is remembered only when Kafka has acknowledged it. */
final class PageVisit {

    private static final Duration AFTER_REFUSAL = Duration.ofDays(1);
    private static final Duration MISSING_LOOK = Duration.ofHours(6);
    private static final Duration LEAST = Duration.ofSeconds(1);

    private final PoliteFetcher fetcher;
    private final PageLooks looks;
    private final PageSink sink;
    private final WatchMetrics metrics;
    private final Duration withdrawAfter;
    private final Jitter jitter;
    private final Clock clock;

    /**
     * Visits pages.
     *
     * @param withdrawAfter least time between the first miss of a page and calling it gone, unless its source tells another
     */
    PageVisit(
            PoliteFetcher fetcher,
            PageLooks looks,
            PageSink sink,
            WatchMetrics metrics,
            Duration withdrawAfter,
            Jitter jitter,
            Clock clock) {
        this.fetcher = fetcher;
        this.looks = looks;
        this.sink = sink;
        this.metrics = metrics;
        this.withdrawAfter = withdrawAfter;
        this.jitter = jitter;
        this.clock = clock;
    }

    /**
     * Looks at it.
     *
     * @throws PageNotPublished if Kafka did not acknowledge it but may do so later; then nothing is remembered
     */
    void visit(Source source, DuePage page) throws InterruptedException, PageNotPublished {
        Validators validators =
                page.publishedSha256() == null ? Validators.NONE : new Validators(page.etag(), page.lastModified());
        FetchOutcome outcome = fetcher.fetch(source, HttpUrl.get(page.url()), validators);
        metrics.fetched(source.id(), outcome);
        Instant now = clock.instant();
        if (outcome instanceof FetchOutcome.Page answer) {
            keep(source, page, answer, now);
        } else if (outcome instanceof FetchOutcome.NotModified) {
            looks.unchanged(page.hold(), now, 304, next(source, page, now));
        } else if (outcome instanceof FetchOutcome.Missing missing) {
            miss(source, page, missing.status(), now);
        } else if (outcome instanceof FetchOutcome.Refused refused) {
            looks.failed(page.hold(), now, refused.status(), refused.reason(), now.plus(AFTER_REFUSAL));
        } else if (outcome instanceof FetchOutcome.Blocked blocked) {
            looks.failed(page.hold(), now, blocked.status(), blocked.reason(), now.plus(AFTER_REFUSAL));
        } else if (outcome instanceof FetchOutcome.Failed failed) {
            Duration wait = Pace.backoff(source).after(page.failures(), failed.retryAfter());
            looks.failed(page.hold(), now, failed.status(), failed.reason(), now.plus(jitter.longer(wait)));
        }
    }

    private void keep(Source source, DuePage page, FetchOutcome.Page answer, Instant now) throws PageNotPublished {
        var scraped = new ScrapedPage(
                page.url(),
                source.id(),
                now,
                page.arrival(),
                answer.body(),
                answer.contentType(),
                answer.status(),
                page.hints());
        String sha256 = scraped.sha256();
        if (sha256.equals(page.publishedSha256())) {
            metrics.unchanged(source.id());
            looks.unchanged(page.hold(), now, answer.status(), next(source, page, now));
            return;
        }
        try {
            sink.publish(scraped);
        } catch (PageTooLarge e) {
            looks.failed(page.hold(), now, answer.status(), String.valueOf(e.getMessage()), now.plus(AFTER_REFUSAL));
            return;
        }
        metrics.published(scraped);
        looks.published(
                page.hold(),
                now,
                sha256,
                answer.status(),
                answer.validators().etag(),
                answer.validators().lastModified(),
                next(source, page, now));
    }

    private void miss(Source source, DuePage page, int status, Instant now) throws PageNotPublished {
        Instant since = page.missingSince() == null ? now : page.missingSince();
        Duration patience = Objects.requireNonNullElse(source.withdrawAfter(), withdrawAfter);
        Duration remaining = Duration.between(now, since.plus(patience));
        boolean confirmed = page.missingCount() > 0 && (remaining.isZero() || remaining.isNegative());
        if (!confirmed) {
            Duration wait = remaining.compareTo(MISSING_LOOK) > 0 ? MISSING_LOOK : remaining;
            looks.missing(page.hold(), now, status, now.plus(wait.compareTo(LEAST) < 0 ? LEAST : wait));
            return;
        }
        if (page.publishedSha256() != null) {
            var gone = new PageGone(page.url(), page.source(), now, page.arrival());
            sink.publish(gone);
            metrics.published(gone);
        }
        looks.gone(page.hold(), now, status);
    }

    /** The first look is no re-check. */
    private Instant next(Source source, DuePage page, Instant now) {
        int done = page.publishedSha256() == null ? 0 : page.rechecks() + 1;
        RecheckSchedule schedule = RecheckSchedule.of(source.every(), page.outcome(), page.awaited());
        return now.plus(jitter.shorter(schedule.after(done)));
    }
}
