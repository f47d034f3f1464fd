package dev.lectern.watch;

import dev.lectern.frontier.DueSource;
import dev.lectern.frontier.FrontierDatabase;
import dev.lectern.frontier.PageSchedule;
import dev.lectern.frontier.Rhythm;
import dev.lectern.frontier.SeenPages;
import dev.lectern.source.Discovery;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class UrlsVisitTest {

    private final DataSource database = FrontierDatabase.empty();
    private final UrlsVisit visit = new UrlsVisit(new NewPages(new PageSchedule(database), Clock.systemUTC()));

    @TempDir
    private Path folder;

    @Test
    void schedulesTheAddressesOfTheDefinition() {
        var urls = new Discovery.Urls(List.of(URI.create("https://a.example/p1")), null);

        VisitOutcome outcome = look(urls, true);

        assertThat(outcome).isEqualTo(new VisitOutcome.Complete(1));
        assertThat(seen()).containsExactly("https://a.example/p1 backfill");
    }

    @Test
    void readsAFileAgainWhenItChanged() throws Exception {
        Path file = Files.writeString(folder.resolve("urls.txt"), "https://a.example/p1\n");
        var urls = new Discovery.Urls(List.of(), file);
        look(urls, true);
        Files.writeString(file, "https://a.example/p1\nwww.a.example\nhttps://a.example/p2\n");

        VisitOutcome outcome = look(urls, false);

        assertThat(outcome).isEqualTo(new VisitOutcome.Complete(1));
        assertThat(seen()).containsExactlyInAnyOrder("https://a.example/p1 backfill", "https://a.example/p2 live");
    }

    @Test
    void saysThatAFileIsMissingOrHoldsNoAddress() throws Exception {
        Path file = Files.writeString(folder.resolve("urls.txt"), "one\ntwo");

        assertThat(look(new Discovery.Urls(List.of(), file), false))
                .isInstanceOfSatisfying(
                        VisitOutcome.Broken.class,
                        broken -> assertThat(broken.reason()).contains("line 1: 'one'", "urls.txt"));
        assertThat(look(new Discovery.Urls(List.of(), folder.resolve("missing")), false))
                .isInstanceOfSatisfying(
                        VisitOutcome.Broken.class,
                        broken -> assertThat(broken.reason()).contains("does not exist"));
    }

    private VisitOutcome look(Discovery.Urls urls, boolean first) {
        var due = new DueSource(
                "a", urls.name(), "a.example", first, Duration.ofSeconds(2), Rhythm.UNKNOWN, 0, Instant.MAX);
        return visit.visit(Fixtures.source("a", urls), urls, due);
    }

    private List<String> seen() {
        return new SeenPages(database)
                .list(null, "a", 10, null).stream()
                        .map(page -> page.url() + " " + page.arrival())
                        .toList();
    }
}
