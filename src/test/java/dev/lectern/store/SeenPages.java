package dev.lectern.store;

import dev.lectern.alternate.PageAlternates;
import dev.lectern.page.Arrival;
import dev.lectern.page.PageHints;
import dev.lectern.page.ScrapedPage;
import dev.lectern.speech.Speech;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Pages that show what a test says, stored as ingest does. */
record SeenPages(SpeechStore store, SpeechSearch search, SpeechRows rows) {

    private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");

    Stored see(String url, int minute, Speech speech, String head) {
        return QuarkusTransaction.requiringNew().call(() -> {
            store.lock(List.of(url));
            return store.store(List.of(observation(url, minute, speech, head))).get(0);
        });
    }

    static Observation observation(String url, int minute, Speech speech, String head) {
        String html = "<head>" + head + "</head>" + minute;
        var page = new ScrapedPage(
                url,
                "a",
                START.plusSeconds(minute),
                Arrival.LIVE,
                html.getBytes(UTF_8),
                "text/html; charset=utf-8",
                200,
                PageHints.NONE);
        return Observation.of(
                PackedPage.of(page),
                0,
                speech,
                new Publisher("Ministry of Ferries", "XA"),
                PageAlternates.of(Jsoup.parse(html, url), url),
                null);
    }

    /** What readers get of the speech at an address. */
    String json(String url) {
        return search.full(rows.id(url)).map(bytes -> new String(bytes, UTF_8)).orElse("");
    }
}
