package dev.lectern;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.lectern.embedded.EmbeddedKafka;
import dev.lectern.embedded.EmbeddedPostgres;
import dev.lectern.page.PageHeaders;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.CommonClientConfigs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static dev.lectern.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** Four processes watch one site, and one after the other is killed in the middle of it. */
class WatchersKilledIT {

    private static final int WATCHERS = 4;
    private static final int WORKERS = 4;
    private static final int KILLS = 6;
    private static final int PAGES = 800;
    private static final Duration ANSWER_TIME = Duration.ofMillis(400);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    Path folder;

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer site;
    private EmbeddedKafka kafka;
    private EmbeddedPostgres postgres;

    @BeforeEach
    void startServers() throws IOException {
        kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
        postgres = EmbeddedPostgres.start(folder.resolve("postgres"), 0, false);
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.setExecutor(Executors.newFixedThreadPool(WATCHERS * WORKERS));
        site.createContext("/", this::answer);
        site.start();
        Path sources = Files.createDirectories(folder.resolve("sources"));
        Files.writeString(
                sources.resolve("ferries.yaml"), """
                id: ferries
                publisher: Ministry of Ferries
                discover:
                  - listing: http://127.0.0.1:%d/speeches
                every: PT1S
                atMost: PT1S
                delay: PT0S
                allowPrivate: true
                """.formatted(site.getAddress().getPort()));
    }

    @AfterEach
    void stopServers() {
        site.stop(0);
        kafka.close();
        postgres.close();
    }

    @Test
    void everyPageIsPublishedOnceButForThoseInFlightWhenOneDied() throws Exception {
        try (var migrate = start("migrate")) {
            assertThat(migrate.exitCode(PATIENCE)).isZero();
        }
        List<LecternProcess> watchers = new ArrayList<>();
        try {
            for (int i = 0; i < WATCHERS; i++) {
                watchers.add(start("watch"));
            }

            killNowAndThen(watchers);
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofSeconds(1))
                    .untilAsserted(() -> assertThat(unfinished()).isZero());

        } finally {
            for (LecternProcess watcher : watchers) {
                watcher.kill();
            }
        }
        Map<String, Integer> times = published();
        int again = times.values().stream().mapToInt(count -> count - 1).sum();
        assertThat(times.keySet()).containsAll(urls());
        assertThat(times).hasSize(PAGES);
        assertThat(again).as("pages published more than once").isLessThanOrEqualTo(KILLS * WORKERS);
    }

    /** Each time when some more pages were asked for; another takes the place of the dead one at once. */
    private void killNowAndThen(List<LecternProcess> watchers) throws InterruptedException {
        var random = new Random(5);
        for (int kill = 1; kill <= KILLS; kill++) {
            int reached = kill * PAGES / (KILLS + 2);
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> asked.get() > reached);
            int victim = random.nextInt(WATCHERS);
            watchers.get(victim).kill();
            watchers.set(victim, start("watch"));
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        boolean page = path.startsWith("/speeches/");
        if (page) {
            asked.incrementAndGet();
            try {
                // So long that a kill always finds some pages under way.
                TimeUnit.MILLISECONDS.sleep(ANSWER_TIME.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        boolean known = page || path.equals("/speeches");
        byte[] body = (page ? "<h1>Remarks " + path + "</h1>" : listing()).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(known ? 200 : 404, body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }

    private static String listing() {
        return IntStream.range(0, PAGES)
                .mapToObj(i -> "<li><a href='/speeches/remarks-on-ferry-" + i + "'>Remarks on the ferry of the day</a>")
                .collect(Collectors.joining("\n", "<ul>", "</ul>"));
    }

    private List<String> urls() {
        return IntStream.range(0, PAGES)
                .mapToObj(i -> "http://127.0.0.1:" + site.getAddress().getPort() + "/speeches/remarks-on-ferry-" + i)
                .toList();
    }

    /** How often each page is on the topics. */
    private Map<String, Integer> published() {
        Map<String, Integer> times = new TreeMap<>();
        Map<String, Object> settings =
                Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, (Object) kafka.bootstrapServers());
        for (String topic : List.of("lectern.pages", "lectern.pages.backfill")) {
            TopicRecords.read(settings, topic)
                    .forEach(record -> times.merge(TopicRecords.header(record, PageHeaders.SUBJECT), 1, Integer::sum));
        }
        return times;
    }

    /** Pages of the site that are not known to be published, also those that nobody knows yet. */
    private int unfinished() throws SQLException {
        try (var connection = DriverManager.getConnection(
                        postgres.jdbcUrl(), EmbeddedPostgres.USER, EmbeddedPostgres.PASSWORD);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select " + PAGES + " - count(published_at) from frontier_page where source = 'ferries'")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private LecternProcess start(String role) {
        var environment = new HashMap<String, String>();
        environment.put("LECTERN_ROLES", role);
        environment.put("LECTERN_SOURCES_DIRECTORY", folder.resolve("sources").toString());
        environment.put("LECTERN_WATCH_WORKERS", String.valueOf(WORKERS));
        environment.put("LECTERN_WATCH_LEASE", "PT10S");
        environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl());
        environment.put("QUARKUS_DATASOURCE_USERNAME", EmbeddedPostgres.USER);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", EmbeddedPostgres.PASSWORD);
        return LecternProcess.start(LecternProcess.containerJar(), folder, environment);
    }
}
