package dev.lectern;

import dev.lectern.embedded.EmbeddedKafka;
import dev.lectern.embedded.EmbeddedPostgres;
import dev.lectern.page.PageHeaders;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.CommonClientConfigs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static dev.lectern.Patience.await;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** A process is killed in the middle of an archive, and another goes on with it. */
class ArchiveKilledIT {

    private static final int RECORDS = 5_000;
    /** Pages that are sent before it is written down how far the file is done. */
    private static final int BATCH = 100;

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    Path folder;

    private EmbeddedKafka kafka;
    private EmbeddedPostgres postgres;

    private record Progress(long position, long size, long records, long pages, boolean finished) {}

    @BeforeEach
    void startServers() throws IOException {
        kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
        postgres = EmbeddedPostgres.start(folder.resolve("postgres"), 0, false);
        Path archive = folder.resolve("ferries.warc.gz");
        writeArchive(archive);
        Path sources = Files.createDirectories(folder.resolve("sources"));
        Files.writeString(sources.resolve("ferries.yaml"), """
                id: ferries
                publisher: Ministry of Ferries
                discover:
                  - warc: %s
                every: PT5S
                """.formatted(archive));
    }

    @AfterEach
    void stopServers() {
        kafka.close();
        postgres.close();
    }

    @Test
    void everyRecordIsPublishedAndNoneTwiceButForTheBatchInFlight() throws Exception {
        try (var migrate = start("migrate")) {
            assertThat(migrate.exitCode(PATIENCE)).isZero();
        }
        List<Progress> seen = new ArrayList<>();
        long seed = Long.getLong("lectern.faults.seed", System.nanoTime());
        System.out.println("ArchiveKilledIT: -Dlectern.faults.seed=" + seed);
        long killAfter = 1L + new Random(seed).nextInt(RECORDS / 4);
        // So slow that it has not ended when it is seen, even where the machine stands still for seconds.
        execute("""
                create function slow() returns trigger language plpgsql as $$
                begin
                    perform pg_sleep(0.2);
                    return new;
                end $$;
                create trigger slow before update on frontier_archive for each row execute function slow()""");

        try (var first = start("watch")) {
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> see(seen).pages() >= killAfter);
            first.kill();
        }
        execute("drop trigger slow on frontier_archive; drop function slow"); // when what it still saved is saved
        Progress atKill = see(seen);
        try (var second = start("watch")) {
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> see(seen).finished());
        }

        assertThat(atKill.finished()).as("killed in the middle").isFalse();
        assertThat(seen).as("progress grows").isSortedAccordingTo((a, b) -> Long.compare(a.position(), b.position()));
        assertThat(seen.get(seen.size() - 1))
                .isEqualTo(new Progress(atKill.size(), atKill.size(), RECORDS, RECORDS, true));
        Map<String, Integer> times = published();
        assertThat(times.keySet()).containsExactlyInAnyOrderElementsOf(urls());
        assertThat(again(times, 0, atKill.pages()))
                .as("pages published again that were written down as done")
                .isZero();
        assertThat(again(times, atKill.pages(), RECORDS))
                .as("pages published again that were in flight")
                .isLessThanOrEqualTo(BATCH);
    }

    private static long again(Map<String, Integer> times, long from, long to) {
        return urls().subList((int) from, (int) to).stream()
                .filter(url -> times.getOrDefault(url, 0) > 1)
                .count();
    }

    private Map<String, Integer> published() {
        Map<String, Integer> times = new TreeMap<>();
        Map<String, Object> settings =
                Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, (Object) kafka.bootstrapServers());
        TopicRecords.read(settings, "lectern.pages.backfill")
                .forEach(record -> times.merge(TopicRecords.header(record, PageHeaders.SUBJECT), 1, Integer::sum));
        return times;
    }

    private void execute(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), EmbeddedPostgres.USER, EmbeddedPostgres.PASSWORD);
    }

    private Progress see(List<Progress> seen) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select position, size, records, pages, finished_at is not null from frontier_archive")) {
            Progress now = rows.next()
                    ? new Progress(
                            rows.getLong(1), rows.getLong(2), rows.getLong(3), rows.getLong(4), rows.getBoolean(5))
                    : new Progress(0, 0, 0, 0, false);
            seen.add(now);
            return now;
        }
    }

    private static List<String> urls() {
        return IntStream.range(0, RECORDS)
                .mapToObj(i -> "https://ferries.example/speeches/" + i)
                .toList();
    }

    private static void writeArchive(Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (String url : urls()) {
                byte[] answer =
                        ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<h1>" + url + "</h1>").getBytes(UTF_8);
                var packed = new ByteArrayOutputStream();
                try (var gzip = new GZIPOutputStream(packed)) {
                    gzip.write(("WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <" + url
                                    + ">\r\nWARC-Date: 2018-06-03T10:00:00Z\r\nWARC-Target-URI: " + url
                                    + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
                                    + answer.length + "\r\n\r\n")
                            .getBytes(UTF_8));
                    gzip.write(answer);
                    gzip.write("\r\n\r\n".getBytes(UTF_8));
                }
                packed.writeTo(out);
            }
        }
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
    }

    private LecternProcess start(String role) {
        var environment = new HashMap<String, String>();
        environment.put("LECTERN_ROLES", role);
        environment.put("LECTERN_SOURCES_DIRECTORY", folder.resolve("sources").toString());
        // Nobody waits for the lease of the killed one, which is longer than a machine stands still.
        environment.put("LECTERN_WATCH_ALONE", "true");
        environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl());
        environment.put("QUARKUS_DATASOURCE_USERNAME", EmbeddedPostgres.USER);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", EmbeddedPostgres.PASSWORD);
        return LecternProcess.start(LecternProcess.containerJar(), folder, environment);
    }
}
