package dev.lectern.embedded;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DemoListingTest {

    private final DemoNoise noise = new DemoNoise(new DemoTestClock());
    private final DemoListing listing = new DemoListing(noise, new DemoPage(noise));

    @Test
    void theListHasDatesInTheLanguageOfEachSpeech() {
        Document page = Jsoup.parse(listing.news(schedule(8), 1));

        assertThat(page.select(".news li")).hasSize(8);
        assertThat(page.select(".news li a[hreflang=ru]")
                        .first()
                        .previousElementSibling()
                        .text())
                .contains("марта");
        assertThat(page.select(".pages a")).isEmpty();
    }

    @Test
    void allPagesTogetherShowEachPublicationOnce() {
        DemoSchedule schedule = schedule(150);
        List<String> links = new ArrayList<>();

        for (int number = 1; number <= DemoListing.pageCount(schedule); number++) {
            links.addAll(Jsoup.parse(listing.news(schedule, number))
                    .select(".news a")
                    .eachAttr("href"));
        }

        // One of the library's speeches was taken away by then.
        assertThat(links).hasSize(149).doesNotHaveDuplicates();
    }

    @Test
    void pagesAreLinkedToTheirNeighbours() {
        Document page = Jsoup.parse(listing.news(schedule(150), 2));

        assertThat(page.select(".pages a").eachAttr("href")).containsExactly("/news?page=1", "/news?page=3");
    }

    @Test
    void theHomePageShowsTheNewest() {
        Document page = Jsoup.parse(listing.home(schedule(150)));

        assertThat(page.select(".latest a")).hasSize(8);
        assertThat(page.select(".latest a").first().attr("href")).startsWith("/news/edition-122-");
    }

    private static DemoSchedule schedule(long published) {
        DemoLibrary library = DemoLibrary.shipped();
        DemoRun run =
                new DemoRun(6, Instant.parse("2026-11-21T10:00:00Z"), Duration.ofSeconds(5), Duration.ofMinutes(1));
        return new DemoSchedule(
                library, DemoEditions.shipped(), new DemoState(0, library.size(), published, List.of(run)));
    }
}
