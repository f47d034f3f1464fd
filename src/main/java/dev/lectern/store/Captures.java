package dev.lectern.store;

import dev.lectern.page.ScrapedPage;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** Pages as fetched. */
@ApplicationScoped
public class Captures implements PanacheRepository<Capture> {

    /**
     * Keeps a page; the same bytes of the same URL are kept once.
     *
     * @return the capture, stored
     */
    public Capture keep(ScrapedPage page) {
        String sha256 = page.sha256();
        Capture known = find("url = ?1 and sha256 = ?2", page.url(), sha256).firstResult();
        if (known != null) {
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
        persist(capture);
        return capture;
    }
}
