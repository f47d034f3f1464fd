package dev.lectern.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Finds speeches whose newest revision was read by another version of the parser. */
@ApplicationScoped
public class OutdatedReadings {

    private static final String OUTDATED = """
            select c from StoredSpeech s, Revision r, Capture c
            where s.url in ?1 and s.part = 0 and s.state in ('available', 'withdrawn') and r.speechId = s.id and r.number = s.revision and r.parserVersion <> ?2
                and c.id = r.captureId and c.bodyGzip is not null
            order by c.url""";

    private final Captures captures;

    OutdatedReadings(Captures captures) {
        this.captures = captures;
    }

    /**
     * The captures to be read again before newer ones of the same pages are compared with them.
     *
     * @param urls canonical URLs
     * @param parserVersion version of the parser of this process
     * @return of the pages that hold a speech which this version has not read, as far as their bytes are still kept
     */
    public List<Capture> of(Collection<String> urls, String parserVersion) {
        return urls.isEmpty()
                ? List.of()
                : captures.getEntityManager()
                        .createQuery(OUTDATED, Capture.class)
                        .setParameter(1, Set.copyOf(urls))
                        .setParameter(2, parserVersion)
                        .getResultList();
    }
}
