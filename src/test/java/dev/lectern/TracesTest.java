package dev.lectern;

import com.sun.net.httpserver.HttpServer;
import dev.lectern.page.PageTopics;
import dev.lectern.speech.SpeechTopic;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import static dev.lectern.Patience.await;
import static dev.lectern.TopicRecords.header;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** One trace follows a page from its fetch through Kafka and PostgreSQL to the stream. */
@QuarkusTest
@TestProfile(TracesTest.Traced.class)
class TracesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SITE = "traces.site";

    /** A site with one speech, watched with traces on. */
    public static final class Traced implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                String site = site();
                return Map.of(
                        "quarkus.otel.sdk.disabled",
                        "false",
                        "quarkus.otel.traces.exporter",
                        "none",
                        "lectern.watch.read-timeout", // longer than the site is silent
                        "PT60S",
                        "lectern.watch.fetch-timeout",
                        "PT90S",
                        SITE,
                        site,
                        "lectern.sources.directory",
                        folderWithASource(site).toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(EmbeddedServers.class));
        }

        private static Path folderWithASource(String site) throws IOException {
            Path folder = Files.createTempDirectory("lectern-traces");
            Files.writeString(folder.resolve("ferries.yaml"), """
                    id: ferries
                    publisher: Ministry of Ferries
                    institution: ministry
                    discover:
                      - listing: %s/news
                    every: PT1S
                    delay: PT0S
                    allowPrivate: true
                    """.formatted(site));
            return folder;
        }

        /** It says nothing of its speech before it is asked to open. */
        private static String site() throws IOException {
            var open = new CountDownLatch(1);
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            String url = "http://localhost:" + server.getAddress().getPort();
            server.setExecutor(Executors.newCachedThreadPool());
            server.createContext("/open", exchange -> {
                open.countDown();
                exchange.sendResponseHeaders(204, -1);
                exchange.close();
            });
            server.createContext("/", exchange -> {
                String path = exchange.getRequestURI().getPath();
                if (path.equals("/news")) {
                    waitFor(open);
                }
                byte[] body = switch (path) {
                    case "/news" ->
                        "<ul><li><a href='/news/1'>Remarks on the winter timetable of the ferries</a></li></ul>"
                                .getBytes(UTF_8);
                    case "/news/1" -> SamplePage.saying("the trace");
                    default -> new byte[0];
                };
                exchange.getResponseHeaders()
                        .add("Content-Type", path.equals("/news") ? "text/html" : "text/plain; charset=utf-8");
                exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
            return url;
        }

        private static void waitFor(CountDownLatch open) throws IOException {
            try {
                if (!open.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new IOException("The test has not opened the site.");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
        }
    }

    @TestHTTPResource("/api/stream?after=0&arrival=all")
    String stream;

    @ConfigProperty(name = SITE)
    String site;

    @Inject
    InMemorySpanExporter spans;

    @Inject
    PageTopics pages;

    @Inject
    SpeechTopic speeches;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @Test
    void onePageIsOneTraceOverAllStages() {
        try (var client = SseClient.open(stream)) {
            // What was told before the stream began has no span in it.
            await().atMost(PATIENCE)
                    .until(() -> "UP"
                            .equals(given().get("/q/health/ready").path("checks.find { it.name == 'stream' }.status")));
            given().get(site + "/open").then().statusCode(204);
            await().atMost(PATIENCE).until(() -> !client.changes().isEmpty());

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(traceOfThePage())
                            .extracting(SpanData::getName)
                            .contains("fetch", "publish", "ingest", "parse", "store", "relay", "stream"));
            assertThat(traceOfThePage().stream().map(SpanData::getTraceId).collect(Collectors.toSet()))
                    .hasSize(1);
        }
        String traceId = traceOfThePage().get(0).getTraceId();
        List<ConsumerRecord<String, byte[]>> page = TopicRecords.read(kafka, pages.backfillTopic());
        assertThat(header(page.get(0), "traceparent")).contains(traceId);
        List<ConsumerRecord<String, byte[]>> change = TopicRecords.read(kafka, speeches.topic());
        assertThat(header(change.get(0), "traceparent")).contains(traceId);
    }

    /** The spans of the trace that stored something. */
    private List<SpanData> traceOfThePage() {
        List<SpanData> all = spans.getFinishedSpanItems();
        Set<String> stored = all.stream()
                .filter(span -> span.getName().equals("store"))
                .map(SpanData::getTraceId)
                .collect(Collectors.toSet());
        return all.stream().filter(span -> stored.contains(span.getTraceId())).toList();
    }
}
