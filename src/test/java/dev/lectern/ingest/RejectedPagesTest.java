package dev.lectern.ingest;

import dev.lectern.EmbeddedServers;
import dev.lectern.SamplePage;
import dev.lectern.store.Reject;
import dev.lectern.store.Rejects;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a reject keeps of a page, and when it leaves the list. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class RejectedPagesTest {

    private final SentPages pages;
    private final Rejects rejects;

    RejectedPagesTest(SentPages pages, Rejects rejects) {
        this.pages = pages;
        this.rejects = rejects;
    }

    @Test
    void aRejectKnowsWhatIsNeededToReadItLikeTheFirstTime() {
        Map<String, String> headers = Map.of(
                "ce_time", "2026-11-20T10:00:00Z",
                "content-type", "text/html",
                "ce_hints", "{\"title\":\"Of ferries\"}");

        pages.send(pages.record("page", new byte[0], headers));

        Reject reject = rejected("page");
        assertThat(reject.code).isEqualTo("empty");
        assertThat(reject.fetchedAt).isEqualTo("2026-11-20T10:00:00Z");
        assertThat(reject.contentType).isEqualTo("text/html");
        assertThat(reject.hints).isEqualTo("{\"title\":\"Of ferries\"}");
    }

    @Test
    void aRejectGoesWhenANewerPageCanBeReadAndStaysWhenAnOlderOneCan() {
        pages.send(
                pages.record("page", new byte[0], Map.of("ce_time", "2026-11-20T10:00:00Z")),
                pages.record("other", new byte[0], Map.of("ce_time", "2026-11-20T10:00:00Z")),
                pages.record("page", SamplePage.saying("what is newer"), Map.of("ce_time", "2026-11-20T10:00:01Z")),
                pages.record("other", SamplePage.saying("what is older"), Map.of("ce_time", "2026-11-20T09:59:59Z")));

        assertThat(rejected("page")).isNull();
        assertThat(rejected("other")).isNotNull();
    }

    @Test
    void aRejectOfAnotherStageGoesToo() {
        byte[] page = SamplePage.saying("what a wrong time kept back");

        pages.send(pages.record("page", page, Map.of("ce_time", "yesterday")), pages.record("page", page, Map.of()));

        assertThat(rejected("page")).isNull();
    }

    /** The newest of a page; null when none waits. */
    private Reject rejected(String name) {
        return QuarkusTransaction.requiringNew()
                .call(() -> rejects.find("url", pages.url(name)).firstResult());
    }
}
