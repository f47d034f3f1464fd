package dev.lectern.k8s;

import com.sun.net.httpserver.HttpServer;
import dev.lectern.EmbeddedServers;
import dev.lectern.SamplePage;
import dev.lectern.TopicRecords;
import dev.lectern.page.PageTopics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.config.SmallRyeConfig;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

import static dev.lectern.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Every metric that a rule, a scaler or the dashboard names is one of a running program. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
@QuarkusTestResource(value = ScrapedNamesTest.TwoSources.class, restrictToAnnotatedClass = true)
class ScrapedNamesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** A word that stands where a metric does: before a selector, a range, a bracket or an operator. */
    private static final Pattern METRIC =
            Pattern.compile("\\b((?:lectern|http|agroal|jvm|process|kafka)_[a-z0-9_]+)\\b(?!\\s*=)");

    @Inject
    PageTopics pages;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @Test
    void everyMetricIsThere() throws Exception {
        Set<String> named = named();
        String url = "https://ferries.example/" + UUID.randomUUID();
        given().get("/api/speeches"); // for what is counted by request
        TopicRecords.write(
                kafka,
                List.of(
                        new ProducerRecord<>(pages.topic(), 0, url + "-empty", new byte[0]),
                        new ProducerRecord<>(pages.topic(), 0, url, SamplePage.saying(url))));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(scraped()).containsAll(named));
        assertThat(named).hasSizeGreaterThan(20);
    }

    @Test
    void quarkusKnowsTheSettingsOfTheManifests() {
        Set<String> known = new HashSet<>();
        ConfigProvider.getConfig()
                .unwrap(SmallRyeConfig.class)
                .getPropertyNames()
                .forEach(key -> known.add(KnownKeys.variable(key)));
        known.add("QUARKUS_SHUTDOWN_DELAY"); // has no default; docs: "quarkus.shutdown.delay"

        assertThat(known).containsAll(SettingsTest.OF_QUARKUS);
    }

    private static Set<String> named() throws Exception {
        Stream<String> rules = AlertRules.all().stream().map(rule -> rule.text("expr"));
        Stream<String> scalers = Manifests.of(Manifests.PROD, "ScaledObject").stream()
                .flatMap(scaler -> scaler.list("spec", "triggers").stream())
                .flatMap(trigger -> trigger.at("metadata", "query").stream())
                .map(Object::toString);
        return Stream.of(rules, scalers, Dashboard.expressions().stream())
                .flatMap(all -> all)
                .flatMap(expression -> METRIC.matcher(expression.replaceAll("\"[^\"]*\"", "\"\""))
                        .results())
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> scraped() {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]", 2)[0])
                .collect(Collectors.toSet());
    }

    /** Something to watch: a site that has nothing to say, and a folder with one page. */
    public static final class TwoSources implements QuarkusTestResourceLifecycleManager {

        private HttpServer server;
        private Path folder;

        @Override
        public Map<String, String> start() {
            try {
                server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
                server.createContext("/", exchange -> {
                    exchange.sendResponseHeaders(404, -1);
                    exchange.close();
                });
                server.start();
                folder = Files.createTempDirectory("lectern-sources");
                Files.writeString(folder.resolve("quiet.yaml"), """
                        id: quiet
                        publisher: A quiet office
                        discover:
                          - listing: http://127.0.0.1:%d/news
                        allowPrivate: true
                        """.formatted(
                                server.getAddress().getPort()));
                Path inbox = Files.createDirectory(folder.resolve("inbox"));
                Files.writeString(inbox.resolve("note.txt"), "Nobody speaks here.");
                return Map.of("lectern.sources.directory", folder.toString(), "lectern.inbox", inbox.toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void stop() {
            server.stop(0);
            try {
                for (String file : List.of("quiet.yaml", "inbox/note.txt", "inbox", "")) {
                    Files.delete(folder.resolve(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
