package dev.lectern.store;

import dev.lectern.page.KeptHeaders;
import dev.lectern.page.ScrapedPage;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Pages as fetched. */
@ApplicationScoped
public class Captures implements PanacheRepository<Capture> {

    private final Clock clock;

    Captures(Clock clock) {
        this.clock = clock;
    }

    /**
     * Keeps a page; the same bytes of the same URL are kept once. Bytes that were erased since are filled in again.
     *
     * @return the capture, stored
     */
    public Capture keep(ScrapedPage page) {
        String sha256 = page.sha256();
        Capture known = find("url = ?1 and sha256 = ?2", page.url(), sha256).firstResult();
        if (known != null) {
            if (known.bodyGzip == null) {
                known.bodyGzip = Gzip.compress(page.body());
                known.storedAt = clock.instant();
            }
            return known;
        }
        var capture = new Capture();
        capture.url = page.url();
        capture.sha256 = sha256;
        capture.fetchedAt = page.time();
        capture.contentType = page.contentType();
        capture.httpStatus = page.httpStatus();
        capture.size = page.body().length;
        capture.bodyGzip = Gzip.compress(page.body());
        capture.source = page.source();
        capture.headers =
                page.headers().equals(KeptHeaders.NONE) ? null : page.headers().json();
        capture.storedAt = clock.instant();
        persist(capture);
        return capture;
    }
}
