package dev.lectern;

import dev.lectern.embedded.ProxiedServers;
import dev.lectern.speech.SpeechChange;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import static dev.lectern.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** A whole line in one process, with servers that can be made to fail, and what it must have told when all is well again. */
final class FaultyLine implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofMinutes(5);

    /** How long a server is away; {@code -Dlectern.faults.away=PT60S} for the long run. */
    static final Duration AWAY = Duration.parse(System.getProperty("lectern.faults.away", "PT4S"));

    /** Probes in a row, as in the manifests. */
    private static final int PROBES = 4;

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    final ProxiedServers servers;

    private final Path folder;
    private final Map<String, String> environment;
    private final FedSpeeches fed;
    private LecternProcess lectern;
    private SseClient client;

    /** What {@code /q/health/…} answered. */
    record Health(int status, String body) {
        boolean up() {
            return status == 200;
        }
    }

    private FaultyLine(ProxiedServers servers, Path folder, Map<String, String> environment, Path inbox) {
        this.servers = servers;
        this.folder = folder;
        this.environment = environment;
        this.fed = new FedSpeeches(servers, inbox);
    }

    static FaultyLine start(Path folder, String jdbcParameters, Map<String, String> more) throws IOException {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        ProxiedServers servers = ProxiedServers.start(folder);
        var environment = new HashMap<>(servers.environment(jdbcParameters));
        environment.put("LECTERN_INBOX", inbox.toString());
        environment.put("LECTERN_EDITOR_TOKEN", "a-token-of-this-test");
        environment.putAll(more);
        var line = new FaultyLine(servers, folder, environment, inbox);
        line.startAgain();
        return line;
    }

    /** Starts the process. */
    void startAgain() {
        startAgain(() -> {});
    }

    /** Starts the process, does something, and waits until it is ready. */
    void startAgain(Runnable meanwhile) {
        lectern = LecternProcess.start(LecternProcess.containerJar(), folder, environment);
        meanwhile.run();
        lectern.ready();
        client = SseClient.open(lectern.url("/api/stream?after=0&arrival=all"));
    }

    /** Starts a process of another role, which ends by itself. */
    LecternProcess run(String role) {
        var its = new HashMap<>(environment);
        its.put("LECTERN_ROLES", role);
        return LecternProcess.start(LecternProcess.containerJar(), folder, its);
    }

    /** Stops the process and leaves the servers. */
    void stop() throws Exception {
        client.close();
        lectern.close();
    }

    LecternProcess lectern() {
        return lectern;
    }

    /** Feeds new speeches by the topic, past the proxy, and one by the inbox, and what comes next of those that are told of. */
    void publish(int pages) throws IOException {
        fed.feed(pages, 1, FedSpeeches.read(client.changes()));
    }

    /** How many changes must have been told by now. */
    int expected() {
        return fed.expected();
    }

    /** Waits until every change was told of, then looks whether each was told once, in one order, everywhere. */
    void awaitEverything() {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> client.changes().size() >= fed.expected());
        fed.assertTold(told());
        fed.assertReceived(client.changes());
        assertThat(client.data("gap")).isEmpty();
    }

    /** What is committed on the topic of speeches. */
    List<SpeechChange> told() {
        return fed.onTheTopic();
    }

    /** Pages that were refused. */
    long rejects() {
        return servers.number("select count(*) from reject");
    }

    /** Lets a fault last. */
    void awaitTime(Duration time) {
        await().pollDelay(time).atMost(time.plusSeconds(10)).until(() -> true);
    }

    Health ready() {
        return health("/q/health/ready");
    }

    /** Asks as often as Kubernetes does before it takes a process for dead. */
    void awaitLive() {
        List<Health> asked = new ArrayList<>();
        do {
            asked.add(health("/q/health/live"));
        } while (!asked.get(asked.size() - 1).up() && asked.size() < PROBES);
        assertThat(asked).last().satisfies(health -> assertThat(health.up()).isTrue());
    }

    /** Waits for readiness to be what it should be, and for nothing else. */
    void awaitReady(boolean up) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(() -> ready().up() == up);
    }

    /** Waits until readiness is down, and until it says why. */
    void awaitDown(String... reason) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(() -> {
            Health health = ready();
            return health.status() == 503 && Stream.of(reason).allMatch(health.body()::contains);
        });
    }

    private Health health(String path) {
        try {
            HttpResponse<String> response = HTTP.send(
                    HttpRequest.newBuilder(URI.create(lectern.managementUrl(path)))
                            .timeout(Duration.ofSeconds(5)) // as the probes of the manifests
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return new Health(response.statusCode(), response.body());
        } catch (IOException e) {
            return new Health(0, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() throws Exception {
        servers.kafka().heal();
        servers.postgres().heal();
        stop();
        servers.close();
    }
}
