package dev.lectern.watch;

import dev.lectern.page.PageGone;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Pages that are not there any more. */
class PageVisitMissingTest extends PageVisitFixture {

    @Test
    void tellsOnceThatAPageIsGoneWhenItWasMissingForLongEnough() throws Exception {
        visit.visit(source, Fixtures.due(database, server.url("/speech"), clock.instant()));
        status.set(404);
        later(Duration.ofSeconds(10));
        later(Duration.ofSeconds(5));
        int afterSecondMiss = sink.events.size();

        later(Duration.ofSeconds(5));

        assertThat(afterSecondMiss).isEqualTo(1);
        assertThat(sink.events).hasSize(2).last().isInstanceOf(PageGone.class);
        assertThat(seen().goneAt()).isEqualTo(clock.instant());
        assertThat(seen().nextDue()).isNull();
    }

    @Test
    void waitsAsLongAsTheSourceSaysBeforeAPageCountsAsGone() throws Exception {
        source = Fixtures.source("a", source.discover().get(0), Duration.ofSeconds(30));
        visit.visit(source, Fixtures.due(database, server.url("/speech"), clock.instant()));
        status.set(404);
        later(Duration.ofSeconds(10));
        Instant nextLook = seen().nextDue();
        later(Duration.ofSeconds(15));

        later(Duration.ofSeconds(15));

        assertThat(nextLook).isEqualTo(clock.instant().minusSeconds(15));
        assertThat(sink.events).last().isInstanceOf(PageGone.class);
    }

    @Test
    void isNotGoneWhenTheClockJumpsBetweenTwoMisses() throws Exception {
        visit.visit(source, Fixtures.due(database, server.url("/speech"), clock.instant()));
        status.set(404);
        later(Duration.ofSeconds(10));

        later(Duration.ofDays(1));

        assertThat(sink.events).hasSize(1);
        assertThat(seen().goneAt()).isNull();
        assertThat(seen().nextDue()).isEqualTo(clock.instant().plusSeconds(5));
    }

    @Test
    void forgetsAMissWhenThePageIsBack() throws Exception {
        visit.visit(source, Fixtures.due(database, server.url("/speech"), clock.instant()));
        status.set(404);
        later(Duration.ofSeconds(10));
        status.set(200);
        later(Duration.ofSeconds(10));
        status.set(404);
        later(Duration.ofHours(1));

        assertThat(sink.events).hasSize(1);
        assertThat(seen().goneAt()).isNull();
    }
}
