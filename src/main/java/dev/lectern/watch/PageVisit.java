package dev.lectern.watch;

import dev.lectern.frontier.DuePage;
import dev.lectern.frontier.PageLooks;
import dev.lectern.page.PageGone;
import dev.lectern.page.PageNotPublished;
import dev.lectern.page.PageTooLarge;
import dev.lectern.page.ScrapedPage;
import dev.lectern.source.Source;
import dev.lectern.sql.DatabaseFailed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Looks at a page and publishes what is new. What is published is remembered only when Kafka has acknowledged it. */
final class PageVisit {

    private static final Duration AFTER_REFUSAL = Duration.ofDays(1);

    /** A host that wants no crawler seldom changes its mind within the hour. */
    private static final Backoff AFTER_BLOCK = new Backoff(Duration.ofHours(1), Duration.ofDays(7));

    private static final Duration NOT_TO_BE_KEPT = Duration.ofDays(7);
    private static final Duration LEAST = Duration.ofSeconds(1);

    private final PoliteFetcher fetcher;
    private final PageLooks looks;
    private final PageIdentity identities;
    private final NewPages alternates;
    private final PageSink sink;
    private final WatchMetrics metrics;
    private final Times times;

    /**
     * What times a visit goes by.
     *
     * @param withdrawAfter least time between the first miss of a page and calling it gone, unless its source tells another
     */
    record Times(Duration withdrawAfter, Jitter jitter, Clock clock) {}

    /**
     * Visits pages.
     *
     * @param alternates takes the other language versions of a page
     */
    PageVisit(
            PoliteFetcher fetcher,
            PageLooks looks,
            PageIdentity identities,
            NewPages alternates,
            PageSink sink,
            WatchMetrics metrics,
            Times times) {
        this.fetcher = fetcher;
        this.looks = looks;
        this.identities = identities;
        this.alternates = alternates;
        this.sink = sink;
        this.metrics = metrics;
        this.times = times;
    }

    /**
     * Looks at it.
     *
     * @throws PageNotPublished if Kafka did not acknowledge it but may do so later; then nothing is remembered
     */
    void visit(Source source, DuePage page) throws InterruptedException, PageNotPublished {
        try {
            look(source, page);
        } catch (DatabaseFailed e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            // A page that we stumble over is asked for as seldom as one whose server fails.
            Instant now = times.clock.instant();
            Duration wait = Pace.backoff(source).after(page.failures(), null);
            looks.failed(page.hold(), now, null, "Lectern stumbled over this page: " + e, now.plus(wait));
            throw e;
        }
    }

    private void look(Source source, DuePage page) throws InterruptedException, PageNotPublished {
        Validators validators =
                page.publishedSha256() == null ? Validators.NONE : new Validators(page.etag(), page.lastModified());
        HttpUrl address = HttpUrl.get(page.movedTo() == null ? page.url() : page.movedTo());
        FetchOutcome outcome = fetcher.fetch(source, address, validators);
        metrics.fetched(source.id(), outcome);
        Instant now = times.clock.instant();
        if (outcome instanceof FetchOutcome.Page answer) {
            keep(source, page, answer, now);
        } else if (outcome instanceof FetchOutcome.NotModified) {
            looks.unchanged(page.hold(), now, 304, next(source, page, now));
        } else if (outcome instanceof FetchOutcome.Missing missing) {
            miss(source, page, missing.status(), now);
        } else {
            fail(source, page, outcome, now);
        }
    }

    private void fail(Source source, DuePage page, FetchOutcome outcome, Instant now) {
        if (outcome instanceof FetchOutcome.Refused refused) {
            looks.failed(page.hold(), now, refused.status(), refused.reason(), now.plus(AFTER_REFUSAL));
        } else if (outcome instanceof FetchOutcome.Blocked blocked) {
            Duration wait = times.jitter.longer(AFTER_BLOCK.after(page.failures(), null));
            looks.blocked(page.hold(), now, blocked.status(), blocked.reason(), now.plus(wait));
        } else if (outcome instanceof FetchOutcome.Failed failed) {
            Duration wait = Pace.backoff(source).after(page.failures(), failed.retryAfter());
            looks.failed(page.hold(), now, failed.status(), failed.reason(), now.plus(times.jitter.longer(wait)));
        }
    }

    private void keep(Source source, DuePage page, FetchOutcome.Page answer, Instant now) throws PageNotPublished {
        if (answer.head().noindex() && !source.ignoreNoindex()) {
            String reason = "The page asks robots not to index it; it is not kept. Set 'ignoreNoindex' in "
                    + source.origin() + " if its publisher has permitted it.";
            looks.failed(page.hold(), now, answer.status(), reason, now.plus(NOT_TO_BE_KEPT));
            return;
        }
        String identity = identities.of(page, answer, now);
        var scraped = new ScrapedPage(
                identity,
                source.id(),
                now,
                page.arrival(),
                answer.body(),
                answer.contentType(),
                answer.status(),
                page.hints(),
                answer.headers());
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
        follow(source, page, answer);
        var published = new PageLooks.Published(
                sha256,
                answer.validators().etag(),
                answer.validators().lastModified(),
                identity.equals(page.url()) ? null : identity,
                movedTo(page, answer));
        looks.published(page.hold(), now, published, answer.status(), next(source, page, now));
    }

    /** Before the page is written down: had the program ended in between, it would be read again. */
    private void follow(Source source, DuePage page, FetchOutcome.Page answer) {
        if (!source.alternates().isEmpty()) {
            alternates.add(
                    source,
                    Alternates.read(
                            answer.body(),
                            answer.contentType(),
                            answer.url(),
                            answer.head().links(),
                            source.alternates()),
                    page.arrival());
        }
    }

    private static @Nullable String movedTo(DuePage page, FetchOutcome.Page answer) {
        return answer.movedTo() == null ? page.movedTo() : answer.movedTo().toString();
    }

    private void miss(Source source, DuePage page, int status, Instant now) throws PageNotPublished {
        if (page.movedTo() != null) {
            looks.notWhereItMoved(page.hold(), now, status, now.plus(LEAST));
            return;
        }
        Instant since = page.missingSince() == null ? now : page.missingSince();
        Duration patience = Objects.requireNonNullElse(source.withdrawAfter(), times.withdrawAfter);
        var absence = new Absence(patience, Duration.between(since, now), page.missingCount());
        if (!absence.confirmed()) {
            looks.missing(page.hold(), now, status, now.plus(absence.nextLook()));
            return;
        }
        if (page.publishedSha256() != null && !identities.isShared(page)) {
            var gone = new PageGone(PageIdentity.of(page), page.source(), now, page.arrival());
            sink.publish(gone);
            metrics.published(gone);
        }
        looks.gone(page.hold(), now, status, now.plus(absence.nextLook()));
    }

    /** The first look is no re-check. */
    private Instant next(Source source, DuePage page, Instant now) {
        int done = page.publishedSha256() == null ? 0 : page.rechecks() + 1;
        RecheckSchedule schedule = RecheckSchedule.of(source.every(), page.outcome(), page.awaited());
        return now.plus(times.jitter.shorter(schedule.after(done)));
    }
}
