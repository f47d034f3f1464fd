package dev.lectern.editor;

import dev.lectern.page.Arrival;
import dev.lectern.page.PageNotPublished;
import dev.lectern.page.PagePublisher;
import dev.lectern.page.PageTooLarge;
import dev.lectern.page.ScrapedPage;
import dev.lectern.problem.Refusal;
import dev.lectern.store.RejectFilter;
import dev.lectern.store.RejectQueue;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Sends rejected pages down the line again, after what stopped them was mended. */
@Singleton
public class RejectReplay {

    /**
     * A page that was news is still news when it can be read within a week: so long, too, a page waits on the topic when ingest stands
     * still. Later it is history, and told as such.
     */
    static final Duration NEWS_FOR = Duration.ofDays(7);

    private final RejectQueue queue;
    private final PagePublisher publisher;
    private final Clock clock;

    RejectReplay(RejectQueue queue, PagePublisher publisher, Clock clock) {
        this.queue = queue;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * Publishes one page again, as it was fetched; the reject goes once the page can be read.
     *
     * @param id number of the reject
     * @return the page
     * @throws Refusal with status 404 when there is no such reject, 409 when its page has no address or no bytes, 503 without Kafka
     */
    public ScrapedPage replay(long id) {
        RejectQueue.Queued queued = queue.find(id).orElseThrow(() -> noneOf(id));
        try {
            Instant now = clock.instant();
            ScrapedPage sent = send(queued);
            queue.sent(id, now);
            return sent;
        } catch (PageTooLarge e) {
            throw new Refusal(413, "The page is too large for Kafka, it stays a reject: " + e.getMessage());
        } catch (PageNotPublished e) {
            throw new Refusal(
                    503, "Kafka did not take the page, it stays a reject; try again.", Map.of("Retry-After", "10"));
        }
    }

    /**
     * Has many pages published again, in the background.
     *
     * @param which at least a source, a stage or a reason
     * @throws Refusal with status 400 when it names none of them
     */
    public RejectQueue.Asked replay(RejectFilter which) {
        if (which.isAll()) {
            throw new Refusal(
                    400,
                    "Say which rejects are to be replayed: ?source= for a source's, ?reason= for all of one reason, ?stage= for"
                            + " all of one stage, or several of these; GET /api/rejects/summary lists them.");
        }
        return queue.ask(which, clock.instant());
    }

    /**
     * Forgets a reject of whose page nothing can become: it names none, has no bytes, or was refused again when it was replayed.
     *
     * @throws Refusal with status 404 when there is no such reject, 409 when its page was not tried again
     */
    public void dismiss(long id) {
        if (queue.dismiss(id)) {
            return;
        }
        if (queue.exists(id)) {
            throw new Refusal(
                    409,
                    "The page of the reject " + id
                            + " can be tried again, and leaves the list once it can be read. Replay it first: POST /api/rejects/"
                            + id + "/replay; when it is refused again, it can be dismissed.");
        }
        throw noneOf(id);
    }

    /** Publishes a page as it was fetched, but for its arrival: what was news long ago is history. */
    ScrapedPage send(RejectQueue.Queued queued) throws PageNotPublished {
        ScrapedPage page = arriving(queued.page(), clock.instant());
        publisher.publish(page);
        return page;
    }

    static ScrapedPage arriving(ScrapedPage page, Instant now) {
        return page.arrival() == Arrival.LIVE && page.time().isBefore(now.minus(NEWS_FOR))
                ? new ScrapedPage(
                        page.url(),
                        page.source(),
                        page.time(),
                        Arrival.BACKFILL,
                        page.body(),
                        page.contentType(),
                        page.httpStatus(),
                        page.hints(),
                        page.headers())
                : page;
    }

    private Refusal noneOf(long id) {
        return queue.exists(id)
                ? new Refusal(
                        409,
                        "The reject " + id
                                + " is a record without the address of its page or without its bytes; hand the page in"
                                + " with its address instead: POST /api/pages.")
                : new Refusal(
                        404,
                        "There is no reject " + id + "; it may have been read meanwhile. GET /api/rejects lists them.");
    }

    /** Whether it is the address of a page rather than the name of a record that told none. */
    public static boolean hasAddress(String url) {
        return url.startsWith("https://") || url.startsWith("http://") || url.startsWith("inbox:");
    }
}
