package dev.lectern.watch;

import dev.lectern.page.PageHints;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class JsonFeedReaderTest {

    private static final HttpUrl FEED = HttpUrl.get("https://a.example/feed.json");

    @Test
    void readsItemsAndTheNextPage() {
        FoundLinks read = read("""
                {"version": "https://jsonfeed.org/version/1.1", "language": "es", "next_url": "/feed.json?page=2", "items": [
                 {"id": "1", "url": "/p1", "title": "Uno", "date_published": "2025-06-03T10:15:00+02:00",
                  "date_modified": "2025-06-04T00:00:00Z"},
                 {"id": "https://a.example/p2", "date_modified": "2025-06-04", "language": "ca"},
                 {"id": "3", "content_text": "no page"}]}""");

        assertThat(read).isInstanceOfSatisfying(FoundLinks.Found.class, found -> {
            assertThat(found.next()).hasToString("https://a.example/feed.json?page=2");
            assertThat(found.links())
                    .containsExactly(
                            new FoundLink(
                                    HttpUrl.get("https://a.example/p1"),
                                    new PageHints("Uno", "2025-06-03T10:15+02:00", "es", null)),
                            new FoundLink(
                                    HttpUrl.get("https://a.example/p2"),
                                    new PageHints(null, "2025-06-04", "ca", null)));
        });
    }

    @Test
    void saysWhatIsNoJsonFeed() {
        assertThat(read("{\"items\": []}"))
                .isInstanceOfSatisfying(
                        FoundLinks.Broken.class,
                        broken -> assertThat(broken.reason()).contains("no JSON Feed", "version"));
    }

    @Test
    void tellsTheLineAtWhichItIsBroken() {
        assertThat(read("{\"version\": \"https://jsonfeed.org/version/1\",\n\"items\": [}"))
                .isInstanceOfSatisfying(
                        FoundLinks.Broken.class,
                        broken -> assertThat(broken.reason()).contains("line 2"));
    }

    @Test
    void endsAtADepthThatNoFeedHas() {
        assertThat(read("{\"a\": " + "[".repeat(100_000))).isInstanceOf(FoundLinks.Broken.class);
    }

    private static FoundLinks read(String feed) {
        return FeedReader.read(feed.getBytes(UTF_8), "application/feed+json", FEED);
    }
}
