package dev.lectern.watch;

import dev.lectern.frontier.SeenPage;
import dev.lectern.frontier.SeenPages;
import dev.lectern.page.PageEvent;
import dev.lectern.page.PageNotPublished;
import dev.lectern.page.ScrapedPage;
import dev.lectern.source.Source;
import java.time.Duration;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a look at a page publishes and remembers. */
class PageVisitTest extends PageVisitFixture {

    private static final String TEXT =
            "<p>We have waited for this day for eleven winters, and I thank the shipwrights.</p>"
                    + "<p>I promise nothing about the weather. I promise that the boat will be there at six in the morning.</p>";
    private static final String OTHER_TEXT = "<p>Boats leave the northern pier on Mondays and on Thursdays only.</p>"
            + "<p>Bicycles are carried free of charge, horses by arrangement with the harbour office.</p>";

    @Test
    void publishesANewPageAndRemembersIt() throws Exception {
        visit.visit(source, Fixtures.due(database, server.url("/speech"), clock.instant()));

        assertThat(sink.events)
                .singleElement()
                .isInstanceOfSatisfying(
                        ScrapedPage.class,
                        page -> assertThat(page.body()).asString(UTF_8).isEqualTo("Good evening."));
        assertThat(seen().publishedAt()).isEqualTo(clock.instant());
        assertThat(seen().nextDue()).isEqualTo(clock.instant().plusSeconds(10));
    }

    @Test
    void remembersNothingThatKafkaDidNotAcknowledge() throws Exception {
        sink.broken = true;
        var due = Fixtures.due(database, server.url("/speech"), clock.instant());
        assertThatThrownBy(() -> visit.visit(source, due)).isInstanceOf(PageNotPublished.class);
        assertThat(seen().publishedAt()).isNull();
        sink.broken = false;

        visit.visit(source, due);

        assertThat(sink.events).hasSize(1);
    }

    @Test
    void asksMoreAndMoreSeldomForAPageThatItStumblesOver() {
        sink.stumbling = true;
        var due = Fixtures.due(database, server.url("/speech"), clock.instant());

        assertThatThrownBy(() -> visit.visit(source, due)).isInstanceOf(IllegalStateException.class);

        assertThat(seen().lastFailure()).contains("stumbled");
        assertThat(seen().nextDue()).isAfterOrEqualTo(clock.instant().plusSeconds(1));
    }

    @Test
    void refusesAPageForADayThatIsTooLargeForKafka() throws Exception {
        sink.tight = true;

        visit.visit(source, Fixtures.due(database, server.url("/speech"), clock.instant()));

        assertThat(seen().lastFailure()).contains("larger than max.message.bytes");
        assertThat(seen().nextDue()).isEqualTo(clock.instant().plus(Duration.ofDays(1)));
    }

    @Test
    void publishesTheSameBytesOnceAndOthersAgain() throws Exception {
        visit.visit(source, Fixtures.due(database, server.url("/speech"), clock.instant()));
        later(Duration.ofSeconds(10));
        int afterSame = sink.events.size();
        body.set("Good evening, ladies and gentlemen.");
        later(Duration.ofSeconds(20));

        assertThat(afterSame).isEqualTo(1);
        assertThat(sink.events).hasSize(2);
    }

    @Test
    void keepsNoPageThatAsksNotToBeIndexed() throws Exception {
        body.set("<meta name=robots content=noindex><p>Good evening.</p>");

        visit.visit(source, Fixtures.due(database, server.url("/speech"), clock.instant()));

        assertThat(sink.events).isEmpty();
        assertThat(seen().lastFailure()).contains("asks robots not to index it").contains("ignoreNoindex");
    }

    @Test
    void publishesAPageUnderTheCanonicalAddressThatItNames() throws Exception {
        body.set("<link rel=canonical href=/canonical><h1>Remarks</h1>" + TEXT);

        visit.visit(source, Fixtures.due(database, server.url("/speech"), clock.instant()));

        assertThat(sink.events).singleElement().returns(server.url("/canonical").toString(), PageEvent::url);
    }

    @Test
    void givesEachPageItsOwnAddressWhenDistinctTextsClaimOne() throws Exception {
        String claim = "<link rel=canonical href=/canonical>";
        body.set(claim + "<h1>Remarks</h1>" + TEXT);
        visit.visit(source, Fixtures.due(database, server.url("/speech"), clock.instant()));
        body.set(claim + "<h1>Timetable</h1>" + OTHER_TEXT);

        visit.visit(source, Fixtures.due(database, server.url("/speech/2"), clock.instant()));

        assertThat(sink.events)
                .extracting(PageEvent::url)
                .containsExactly(
                        server.url("/canonical").toString(),
                        server.url("/speech/2").toString());
    }

    @Test
    void asksWhereAPageMovedForGoodFromThenOn() throws Exception {
        server.on("/old", 301, "", "Location", "/speech");
        visit.visit(source, Fixtures.due(database, server.url("/old"), clock.instant()));
        body.set("Good morning.");

        later(Duration.ofHours(1));

        assertThat(sink.events).hasSize(2).allMatch(event -> event.url().endsWith("/old"));
        assertThat(server.requests).filteredOn("/old"::equals).hasSize(1);
    }

    @Test
    void showsThatAHostTurnsUsAway() throws Exception {
        status.set(403);

        visit.visit(source, Fixtures.due(database, server.url("/speech"), clock.instant()));

        assertThat(seen().lastFailure()).contains("403");
        assertThat(seen().nextDue()).isEqualTo(clock.instant().plus(Duration.ofHours(1)));
    }

    @Test
    void followsTheOtherLanguagesOfAPageWhenItsSourceSaysSo() throws Exception {
        body.set("<link rel=alternate hreflang=fr href=/fr/discours><p>Good evening.</p>");
        Source all = Fixtures.alternates("a", source.discover().get(0));

        visit.visit(all, Fixtures.due(database, server.url("/speech"), clock.instant()));

        assertThat(new SeenPages(database).list(null, "a", 10, null))
                .extracting(SeenPage::url)
                .contains(server.url("/fr/discours").toString());
    }

    @Test
    void writesDownWhyAPageCannotBeHadAndTriesAgainLater() throws Exception {
        status.set(500);

        visit.visit(source, Fixtures.due(database, server.url("/speech"), clock.instant()));

        assertThat(sink.events).isEmpty();
        assertThat(seen().lastFailure()).contains("answered 500");
        assertThat(seen().nextDue()).isAfter(clock.instant());
    }
}
