package dev.lectern.store;

import dev.lectern.speech.SampleChange;
import dev.lectern.sql.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static dev.lectern.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The commands of {@code docs/backup.md} do what it says, while Lectern goes on writing. */
class BackupTest {

    private static final Pattern COMMANDS =
            Pattern.compile("<!-- tried: ([a-z]+) -->\\s+```sh\\n(.*?)```", Pattern.DOTALL);

    private static final int BEFORE = 5;

    @TempDir
    Path folder;

    @Test
    void aDumpOfARunningSystemIsRestoredWholeAndGoesOn() throws Exception {
        Optional<PostgresTools> found = PostgresTools.start(folder);
        assumeTrue(
                found.isPresent(),
                "There is no pg_dump (Debian package postgresql) that can work with a server of this machine: the commands of"
                        + " docs/backup.md were not tried.");
        try (PostgresTools server = found.get()) {
            Flyway.configure().dataSource(server.dataSource("postgres")).load().migrate();
            new Database(server.dataSource("postgres")).change("update relay_progress set given = 7, published = 6");
            var written = new AtomicInteger();
            var stop = new AtomicBoolean();
            CompletableFuture<Void> writing =
                    CompletableFuture.runAsync(() -> write(new FeedRows(server.dataSource("postgres")), written, stop));
            await().until(() -> written.get() >= BEFORE || writing.isDone());
            Map<String, String> addresses = Map.of(
                    "DATABASE", server.database("postgres"),
                    "SERVER", server.database("postgres"),
                    "RESTORED", server.database("restored"));

            run("backup", addresses);
            int atBackup = written.get();
            // The one that it was at may be in the dump already.
            await().until(() -> written.get() > atBackup + 1 || writing.isDone());
            stop.set(true);
            writing.join();
            String said = run("restore", addresses);

            var restored = new Database(server.dataSource("restored"));
            List<Long> positions =
                    restored.list("select position from feed_entry order by 1", row -> row.getLong("position"));
            assertThat(positions).hasSizeBetween(BEFORE, written.get() - 1);
            assertThat(positions.get(positions.size() - 1)).isEqualTo(positions.size());
            assertThat(restored.list(ORPHANS, row -> row.getLong("n"))).containsExactly(0L);
            assertThat(said).contains("7|6");
            assertThat(Flyway.configure()
                            .dataSource(server.dataSource("restored"))
                            .load()
                            .migrate()
                            .migrationsExecuted)
                    .isZero();
            new FeedRows(server.dataSource("restored")).announce(SampleChange.at(positions.size() + 1));
            assertThat(restored.list("select count(*) as n from feed_entry", row -> row.getLong("n")))
                    .containsExactly(positions.size() + 1L);
        }
    }

    /** What belongs together is there together. */
    private static final String ORPHANS = """
            select count(*) as n from feed_entry
            left join revision on revision.speech_id = feed_entry.speech_id and number = feed_entry.revision
            left join capture on capture.id = capture_id
            where capture.id is null""";

    private static void write(FeedRows rows, AtomicInteger written, AtomicBoolean stop) {
        while (!stop.get() && written.get() < 10_000) {
            rows.announce(SampleChange.at(written.get() + 1));
            written.incrementAndGet();
        }
    }

    private String run(String name, Map<String, String> addresses) throws Exception {
        return PostgresTools.run(folder, addresses, List.of("bash", "-euc", commands(name)));
    }

    private static String commands(String name) throws IOException {
        return COMMANDS.matcher(Files.readString(Path.of("docs/backup.md")))
                .results()
                .filter(match -> match.group(1).equals(name))
                .map(match -> match.group(2))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("docs/backup.md has no commands after <!-- tried: " + name + " -->"));
    }
}
