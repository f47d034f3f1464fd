package dev.lectern.ingest;

import dev.lectern.EmbeddedServers;
import dev.lectern.frontier.Awaited;
import dev.lectern.frontier.DayReadings;
import dev.lectern.frontier.PageOutcome;
import dev.lectern.frontier.ParseHealth;
import dev.lectern.frontier.Reading;
import dev.lectern.page.Arrival;
import dev.lectern.page.PageHints;
import dev.lectern.page.ScrapedPage;
import dev.lectern.store.PackedPage;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class PageKeepingTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final PageKeeping keeping;
    private final ParseHealth health;
    private final String source = "ports-" + UUID.randomUUID();

    PageKeepingTest(PageKeeping keeping, ParseHealth health) {
        this.keeping = keeping;
        this.health = health;
    }

    @Test
    void aPageIsCountedOnceHoweverOftenItComes() {
        keep(menu("/1", "a menu", NOON), menu("/2", "another menu", NOON));

        keep(menu("/1", "a menu", NOON), menu("/2", "another menu, an hour later", NOON.plusSeconds(3600)));

        assertThat(health.days(source, LocalDate.parse("2026-11-01")))
                .singleElement()
                .returns(2L, DayReadings::pages);
    }

    @Test
    void whatIsNotCommittedIsNotCounted() {
        QuarkusTransaction.begin();
        keeping.keep(List.of(menu("/1", "a menu", NOON)));

        QuarkusTransaction.rollback();

        assertThat(health.days(source, LocalDate.parse("2026-11-01"))).isEmpty();
    }

    private void keep(ReadPage... pages) {
        QuarkusTransaction.requiringNew().run(() -> keeping.keep(List.of(pages)));
    }

    private ReadPage menu(String path, String text, Instant time) {
        String url = "https://" + source + ".example" + path;
        byte[] body = text.getBytes(UTF_8);
        var page = new ScrapedPage(url, source, time, Arrival.LIVE, body, "text/plain", 200, PageHints.NONE);
        return new ReadPage.Other(
                new ConsumerRecord<>("lectern.pages", 0, 0, url, body),
                PackedPage.of(page),
                "It is a menu.",
                new ReadPage.Promise(Awaited.NOTHING, null),
                Optional.of(new Reading(url, source, time, PageOutcome.NOT_A_SPEECH, Set.of(), 0)));
    }
}
