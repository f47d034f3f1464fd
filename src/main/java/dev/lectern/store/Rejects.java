package dev.lectern.store;

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
     * @param stage where it failed
     * @param reason one sentence
     */
    public void add(ScrapedPage page, String stage, String reason) {
        Instant now = clock.instant();
        String sha256 = page.sha256();
        String storable = reason.replace("\0", ""); // PostgreSQL keeps no U+0000
        Reject known = find("url = ?1 and sha256 = ?2 and stage = ?3", page.url(), sha256, stage)
                .firstResult();
        if (known != null) {
            known.reason = storable;
            known.lastSeen = now;
            known.times++;
            return;
        }
        var reject = new Reject();
        reject.url = page.url();
        reject.source = page.source();
        reject.stage = stage;
        reject.reason = storable;
        reject.sha256 = sha256;
        reject.contentType = page.contentType();
        reject.httpStatus = page.httpStatus();
        reject.bodyGzip = Gzip.compress(page.body());
        reject.arrival = page.arrival().word();
        reject.firstSeen = now;
        reject.lastSeen = now;
        reject.times = 1;
        persist(reject);
    }

    /** Takes a page off the list, because it could be read after all. */
    public void settle(String url) {
        delete("url = ?1", url);
    }
}
