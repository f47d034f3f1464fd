package dev.lectern.editor;

import dev.lectern.page.PageNotPublished;
import dev.lectern.page.PagePublisher;
import dev.lectern.page.PageTooLarge;
import dev.lectern.page.ScrapedPage;
import dev.lectern.problem.Refusal;
import dev.lectern.store.RejectReader;
import jakarta.inject.Singleton;
import java.util.Map;

/** Sends a rejected page down the line again, after what stopped it was mended. */
@Singleton
public class RejectReplay {

    private final RejectReader rejects;
    private final PagePublisher publisher;

    RejectReplay(RejectReader rejects, PagePublisher publisher) {
        this.rejects = rejects;
        this.publisher = publisher;
    }

    /**
     * Publishes the page again; the reject goes once the page can be read.
     *
     * @param id number of the reject
     * @return the page
     * @throws Refusal with status 404 when there is no such reject, 409 when its page has no address, 503 without Kafka
     */
    public ScrapedPage replay(long id) {
        ScrapedPage page = rejects.scraped(id)
                .orElseThrow(() -> new Refusal(
                        404,
                        "There is no reject " + id
                                + "; it may have been read meanwhile. GET /api/rejects lists them."));
        if (!hasAddress(page.url())) {
            throw new Refusal(
                    409,
                    "The reject " + id + " is a record without the address of its page, '" + page.url()
                            + "'; hand the page in with its address instead: POST /api/pages.");
        }
        try {
            publisher.publish(page);
        } catch (PageTooLarge e) {
            throw new Refusal(413, "The page is too large for Kafka, it stays a reject: " + e.getMessage());
        } catch (PageNotPublished e) {
            throw new Refusal(
                    503, "Kafka did not take the page, it stays a reject; try again.", Map.of("Retry-After", "10"));
        }
        return page;
    }

    /** Whether it is the address of a page rather than the name of a record that told none. */
    public static boolean hasAddress(String url) {
        return url.startsWith("https://") || url.startsWith("http://") || url.startsWith("inbox:");
    }
}
