package dev.lectern.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class DemoNewsroomTest {

    private static final Duration EVERY = Duration.ofMillis(500);

    @TempDir
    Path directory;

    private final DemoTestClock clock = new DemoTestClock();
    private final DemoLibrary library = DemoLibrary.shipped();

    @Test
    void beginsWithAPast() throws IOException {
        assertThat(open().now().published()).isEqualTo(DemoSchedule.AT_FIRST);
    }

    @Test
    void publishesWhatBecameDueSinceTheLastLook() throws IOException {
        DemoNewsroom newsroom = open();

        clock.pass(EVERY.multipliedBy(10));

        assertThat(newsroom.now().published()).isEqualTo(DemoSchedule.AT_FIRST + 10L);
    }

    @Test
    void goesOnForEver() throws IOException {
        DemoNewsroom newsroom = open();

        for (int i = 0; i < 100; i++) {
            clock.pass(Duration.ofMinutes(1));
            newsroom.now();
        }

        assertThat(newsroom.now().published()).isGreaterThan(library.size() + 90L);
    }

    @Test
    void whatWasSeenIsRememberedAfterAKill() throws IOException {
        DemoNewsroom newsroom = open();
        clock.pass(EVERY.multipliedBy(9));
        List<DemoEntry> seen = newsroom.now().newest(0, 60);

        List<DemoEntry> again = open().now().newest(0, 60);

        assertThat(again).isEqualTo(seen);
    }

    @Test
    void timeWithoutAProgramPublishesNothing() throws IOException {
        open().now();
        clock.pass(Duration.ofHours(8));

        DemoNewsroom restarted = open();

        assertThat(restarted.now().published()).isEqualTo(DemoSchedule.AT_FIRST);
        clock.pass(EVERY);
        assertThat(restarted.now().published()).isEqualTo(DemoSchedule.AT_FIRST + 1L);
    }

    @Test
    void aLongTimeWithoutVisitorsPublishesOneAndGoesOnFromThere() throws IOException {
        DemoNewsroom newsroom = open();
        clock.pass(DemoNewsroom.ASLEEP.plusSeconds(1));

        assertThat(newsroom.now().published()).isEqualTo(DemoSchedule.AT_FIRST + 1L);
        clock.pass(EVERY);
        assertThat(newsroom.now().published()).isEqualTo(DemoSchedule.AT_FIRST + 2L);
    }

    @Test
    void aRestartWithAnotherPaceTakesNothingBack() throws IOException {
        DemoNewsroom newsroom = open();
        clock.pass(EVERY.multipliedBy(4));
        List<DemoEntry> seen = newsroom.now().newest(0, 60);

        DemoNewsroom slower = open(DemoSettings.in(directory).paced(Duration.ofHours(1), Duration.ofHours(1)));

        assertThat(slower.now().newest(0, 60)).isEqualTo(seen);
    }

    @Test
    void beginsAnewWhenItsFolderIsDeleted() throws IOException {
        DemoNewsroom newsroom = open();
        clock.pass(EVERY);
        newsroom.now();
        Files.delete(directory.resolve("demo.txt"));

        assertThat(open().now().published()).isEqualTo(DemoSchedule.AT_FIRST);
    }

    @Test
    void prefersThePortOfTheLastStartUnlessAskedForAnother() throws IOException {
        open().listensOn(40123);

        assertThat(open().port()).isEqualTo(40123);
        assertThat(open(DemoSettings.in(directory).on(9000)).port()).isEqualTo(9000);
    }

    private DemoNewsroom open() throws IOException {
        return open(DemoSettings.in(directory).paced(EVERY, DemoSettings.EDITIONS));
    }

    private DemoNewsroom open(DemoSettings settings) throws IOException {
        return new DemoNewsroom(settings, clock, library);
    }
}
