package dev.lectern.store;

import dev.lectern.page.HintsJson;
import dev.lectern.page.ScrapedPage;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Pages that could not be read. */
@ApplicationScoped
public class Rejects implements PanacheRepository<Reject> {

    private final Clock clock;

    Rejects(Clock clock) {
        this.clock = clock;
    }

    /**
     * Keeps a page that failed; the same bytes failing at the same stage again are counted.
     *
     * @param page the page, with an empty body when the record had none
     * @param cause why
     */
    public void add(ScrapedPage page, RejectCause cause) {
        Instant now = clock.instant();
        String sha256 = page.sha256();
        Reject known = find("url = ?1 and sha256 = ?2 and stage = ?3", page.url(), sha256, cause.stage())
                .firstResult();
        if (known != null) {
            known.code = cause.code();
            known.reason = cause.reason();
            known.stack = cause.stack();
            known.hints = HintsJson.write(page.hints());
            known.fetchedAt =
                    known.fetchedAt == null || page.time().isAfter(known.fetchedAt) ? page.time() : known.fetchedAt;
            known.lastSeen = now;
            known.times++;
            return;
        }
        var reject = new Reject();
        reject.url = page.url();
        reject.source = page.source();
        reject.stage = cause.stage();
        reject.code = cause.code();
        reject.reason = cause.reason();
        reject.stack = cause.stack();
        reject.sha256 = sha256;
        reject.contentType = page.contentType();
        reject.httpStatus = page.httpStatus();
        reject.bodyGzip = Gzip.compress(page.body());
        reject.arrival = page.arrival().word();
        reject.hints = HintsJson.write(page.hints());
        reject.fetchedAt = page.time();
        reject.firstSeen = now;
        reject.lastSeen = now;
        reject.times = 1;
        persist(reject);
    }

    /**
     * Takes off the list what is settled by this page, which could be read: the same bytes, whatever stage refused them, and what its
     * address showed before. Newer bytes that could not be read stay.
     */
    public void settle(ScrapedPage page) {
        delete(
                "url = ?1 and (sha256 = ?2 or fetchedAt is null or fetchedAt <= ?3)",
                page.url(),
                page.sha256(),
                page.time());
    }
}
