package dev.lectern;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static dev.lectern.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** What somebody meets who starts the program for the first time, or in a way that cannot work. */
class NewcomerIT {

    /** Ample, for machines that do much else; the smoke test of CI asks for 30 seconds. */
    private static final Duration END = Duration.ofSeconds(90);

    @TempDir
    Path folder;

    @Test
    void theFirstStartSaysWhatRunsAndEndsWhenAsked() throws Exception {
        try (var lectern =
                LecternProcess.start(LecternProcess.jar(), folder, Map.of()).ready()) {
            Path data = folder.resolve("data");
            await().atMost(END).until(() -> Files.exists(data.resolve("running.properties")));

            assertThat(lectern.console())
                    .contains("curl -N '" + lectern.url("/api/stream?after=0&arrival=all") + "'")
                    .contains("KAFKA_BOOTSTRAP_SERVERS")
                    .doesNotContain("ERROR", "Exception");
            assertThat(lectern.console().lines().filter(line -> !isOfAMachineThatStoodStill(line)))
                    .noneMatch(line -> line.contains("WARN"))
                    .hasSizeLessThan(18);
            assertThat(LecternProcess.running(data)).containsKeys("pid", "kafka.bootstrap.servers");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("running.properties"))))
                    .isEqualTo("rw-------");
            try (var client = SseClient.open(lectern.url("/api/stream?after=0&arrival=all"))) {
                await().until(() -> client.changes().size() >= 8);
                assertThat(ClientExamples.run(
                                lectern, LecternProcess.running(data).getProperty("kafka.bootstrap.servers"), folder))
                        .allSatisfy((example, lines) -> assertThat(lines)
                                .as(example)
                                .hasSize(ClientExamples.LINES)
                                .allMatch(line -> line.contains("available")));

                lectern.interrupt(END);

                await().untilAsserted(() -> assertThat(client.blocks()).last().isEqualTo(List.of(": goodbye")));
            }

            assertThat(lectern.console()).doesNotContain("Exception", "ERROR");
            assertThat(data.resolve("running.properties")).doesNotExist();
        }
    }

    /** For seconds, in which neither server could answer. */
    private static boolean isOfAMachineThatStoodStill(String line) {
        return line.contains(" does not answer: ") || line.contains(" answers again, after ");
    }

    @Test
    void aSecondInstanceOnTheSameDataIsToldSo() throws Exception {
        try (var first = LecternProcess.start(LecternProcess.jar(), folder, Map.of())
                        .ready();
                var second = LecternProcess.start(LecternProcess.jar(), folder, Map.of())) {
            int exit = second.exitCode(END);

            assertThat(exit).isEqualTo(1);
            assertThat(second.console())
                    .contains("Another Lectern already runs on the data directory")
                    .doesNotContain("\tat ");
            assertThat(first.console()).doesNotContain("Exception");
        }
    }

    @Test
    void aPortThatIsTakenIsNamed() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            try (var lectern = LecternProcess.start(LecternProcess.jar(), folder, Map.of("QUARKUS_HTTP_PORT", port))) {
                int exit = lectern.exitCode(END);

                assertThat(exit).isEqualTo(1);
                assertThat(lectern.console()).contains(port).doesNotContain("\tat ");
            }
        }
    }

    @Test
    void aDataDirectoryThatCannotBeWrittenIsNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        try (var lectern = LecternProcess.start(
                LecternProcess.jar(),
                folder,
                Map.of("LECTERN_DATA", file.resolve("data").toString()))) {
            int exit = lectern.exitCode(END);

            assertThat(exit).isEqualTo(1);
            assertThat(lectern.console()).contains("cannot be written to").contains("LECTERN_DATA");
        }
    }

    @Test
    void aKafkaThatDoesNotAnswerIsNamed() throws Exception {
        var settings = Map.of("KAFKA_BOOTSTRAP_SERVERS", "localhost:1", "LECTERN_KAFKA_PATIENCE", "PT4S");
        try (var lectern = LecternProcess.start(LecternProcess.jar(), folder, settings)) {
            int exit = lectern.exitCode(END);

            assertThat(exit).isEqualTo(1);
            assertThat(lectern.console())
                    .contains("Kafka at localhost:1 does not answer")
                    .contains("KAFKA_BOOTSTRAP_SERVERS")
                    .doesNotContain("\tat ");
        }
    }
}
