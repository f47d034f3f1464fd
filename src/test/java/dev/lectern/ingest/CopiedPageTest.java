package dev.lectern.ingest;

import dev.lectern.EmbeddedServers;
import dev.lectern.store.OwnWords;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** One text at two sources, from the topic of pages to the filters of the API. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class CopiedPageTest {

    /** Nothing of it is on another page, or those would be found to be excerpts. */
    private static final String PAGE = """
            # Minister Ada Holm's remarks at the opening of the market, Port Ellery, 4 June 2026

            Dear friends, dear neighbours,

            %s.

            Question: When does the first stall open?

            Ada Holm: At seven in the morning, when the boats are back.
            """;

    private final SentPages pages;

    CopiedPageTest(SentPages pages) {
        this.pages = pages;
    }

    @Test
    void aCopyAtASecondSourceIsLinkedAndFoundUnderThat() {
        String embassy = "embassy-" + UUID.randomUUID();
        byte[] body = PAGE.formatted(OwnWords.of(UUID.randomUUID(), 200)).getBytes(UTF_8);

        pages.send(
                pages.record("first", body, Map.of("ce_source", "ministry", "ce_time", "2026-11-20T10:00:00Z")),
                pages.record("copy", body, Map.of("ce_source", embassy, "ce_time", "2026-11-20T11:00:00Z")));

        assertThat(pages.everythingTold())
                .containsExactly("available " + pages.url("first"), "linked " + pages.url("first"));
        given().queryParam("source", embassy)
                .get("/api/speeches")
                .then()
                .body("items.url", equalTo(List.of(pages.url("first"))))
                .body("items[0].places.url", equalTo(List.of(pages.url("first"), pages.url("copy"))));
    }

    @Test
    void aCopyThatIsReadAfterItsPageHasGoneIsNoPlace() throws Exception {
        byte[] body = PAGE.formatted(OwnWords.of(UUID.randomUUID(), 200)).getBytes(UTF_8);
        pages.send(pages.gone("late", Instant.parse("2026-11-20T12:00:00Z")));
        pages.send(pages.record("early", body, Map.of("ce_source", "ministry", "ce_time", "2026-11-20T10:00:00Z")));

        pages.send(pages.record("late", body, Map.of("ce_source", "embassy", "ce_time", "2026-11-20T11:00:00Z")));

        assertThat(pages.count("select count(*) from speech_place where url = ? and state <> 'available'", "late"))
                .isOne();
    }
}
