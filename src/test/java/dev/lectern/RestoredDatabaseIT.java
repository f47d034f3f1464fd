package dev.lectern;

import dev.lectern.speech.SpeechChange;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static dev.lectern.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * PostgreSQL is restored from a backup that knows less than the topic, and ingest reads the topics of pages again from where
 * the backup ends: what was lost is stored again, what was not changes nothing, and no position is ever used again.
 */
class RestoredDatabaseIT {

    @TempDir
    Path folder;

    @Test
    void whatWasLostComesBackUnderNewPositionsAndTheHoleIsTold() throws Exception {
        try (FaultyLine line = FaultyLine.start(folder, "", Map.of("KAFKA_SESSION_TIMEOUT_MS", "6000"))) {
            line.publish(3); // and one through the inbox
            line.awaitEverything();
            int kept = line.expected();
            Path backup = folder.resolve("backup");
            line.servers.backUpPostgres(backup);
            line.publish(2);
            line.awaitEverything();
            int before = line.expected();

            line.stop();
            line.servers.restorePostgres(backup);
            rewind(line);
            startsBeforeItsServers(line);

            int lost = before - kept;
            await().atMost(FaultyLine.PATIENCE).until(() -> line.told().size() >= before + lost);
            line.publish(1); // the last of all
            int all = line.expected() + lost;
            await().atMost(FaultyLine.PATIENCE).until(() -> line.told().size() >= all);
            List<SpeechChange> told = line.told();
            assertThat(told)
                    .extracting(SpeechChange::position)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, all).boxed().toList());
            assertThat(FedSpeeches.changes(told.subList(before, before + lost)))
                    .containsExactlyInAnyOrderElementsOf(FedSpeeches.changes(told.subList(kept, before)));
            try (var inTheHole = SseClient.open(
                    line.lectern().url("/api/stream?arrival=all"), "Last-Event-ID", Integer.toString(kept + 1))) {
                await().atMost(FaultyLine.PATIENCE)
                        .until(() -> inTheHole.changes().size() >= all - before);
                assertThat(inTheHole.data("gap")).hasSize(1);
                assertThat(inTheHole.changes())
                        .extracting(change -> Long.parseLong(change.id()))
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(before + 1, all).boxed().toList());
            }
        }
    }

    /** By the program's own role, to what the database names; once Kafka has noticed that ingest has ended. */
    private static void rewind(FaultyLine line) throws Exception {
        await().atMost(FaultyLine.PATIENCE).pollInSameThread().until(() -> {
            LecternProcess rewind = line.run("rewind");
            return rewind.exitCode(FaultyLine.PATIENCE) == 0
                    && rewind.console().contains("Ingest is set back to what the database has: ");
        });
    }

    /** Kafka and PostgreSQL are away at the start, one longer than the other. */
    private static void startsBeforeItsServers(FaultyLine line) {
        line.servers.postgres().refuse();
        line.servers.kafka().refuse();

        line.startAgain(() -> {
            line.awaitTime(FaultyLine.AWAY);
            line.servers.postgres().heal();
            await().atMost(FaultyLine.PATIENCE)
                    .until(() -> line.lectern().console().contains("Kafka does not answer"));
            line.awaitTime(FaultyLine.AWAY);
            line.servers.kafka().heal();
        });

        List<String> said = line.lectern().console().lines().toList();
        assertThat(said).filteredOn(text -> text.contains("for PostgreSQL at")).hasSize(1);
        assertThat(said)
                .filteredOn(text -> text.contains("Kafka does not answer"))
                .hasSize(1);
        assertThat(said).noneMatch(text -> text.startsWith("\tat ")).hasSizeLessThan(15);
    }
}
