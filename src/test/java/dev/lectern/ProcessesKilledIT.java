package dev.lectern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.lectern.embedded.ProxiedServers;
import dev.lectern.speech.SpeechChange;
import dev.lectern.speech.SpeechJson;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * One process for each role, and a second one that stands by as the relay: each is killed at random points, and the leader
 * of the relay is paused for so long that it loses its lock. Nothing is lost, nothing comes twice, the order stays whole.
 */
class ProcessesKilledIT {

    /** {@code -Dlectern.faults.kills=50} for the long run. */
    private static final int KILLS = Integer.getInteger("lectern.faults.kills", 4);

    private static final long SEED = Long.getLong("lectern.faults.seed", System.nanoTime());
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration SESSION = Duration.ofSeconds(4);
    private static final List<String> ROLES = List.of("watch", "ingest", "ingest", "serve");
    private static final int INGEST = 1;
    private static final int OTHER_INGEST = 2;
    private static final int SERVE = 3;

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);
    private final Map<Integer, LecternProcess> processes = new TreeMap<>();
    private final List<String> published = new ArrayList<>();
    private final List<SseClient.Change> received = new ArrayList<>();
    private ProxiedServers servers;
    private SseClient client;

    @BeforeEach
    void start() throws Exception {
        Files.createDirectories(folder.resolve("inbox"));
        servers = ProxiedServers.start(folder);
        for (int i = 0; i < ROLES.size(); i++) {
            processes.put(i, start(ROLES.get(i)));
        }
        for (LecternProcess process : processes.values()) {
            process.ready();
        }
        client = subscribe();
    }

    @AfterEach
    void end() throws Exception {
        client.close();
        for (LecternProcess process : processes.values()) {
            process.kill();
        }
        servers.close();
    }

    @Test
    void nothingIsLostAndNothingComesTwice() throws Exception {
        System.out.println("ProcessesKilledIT: -Dlectern.faults.kills=" + KILLS + " -Dlectern.faults.seed=" + SEED);
        theLeaderIsPausedUntilItHasLostItsLock();
        for (int kill = 1; kill <= KILLS; kill++) {
            drop(random.nextInt(1, 6));
            int victim = random.nextInt(ROLES.size());
            await().pollDelay(Duration.ofMillis(random.nextInt(1500))).until(() -> true);
            kill(victim);
            drop(random.nextInt(1, 6));
        }
        assertEverythingToldOnce();
    }

    private void theLeaderIsPausedUntilItHasLostItsLock() throws Exception {
        drop(3);
        await().atMost(PATIENCE).until(() -> leads(INGEST) != leads(OTHER_INGEST));
        int leader = leads(INGEST) ? INGEST : OTHER_INGEST;
        int other = leader == INGEST ? OTHER_INGEST : INGEST;
        drop(5); // so that it is paused in the middle of something

        processes.get(leader).pause();
        drop(5);
        await().atMost(PATIENCE).until(() -> leads(other));
        processes.get(leader).resume();
        drop(5);

        assertEverythingToldOnce();
        await().atMost(PATIENCE).until(() -> standsBy(leader) && leads(other) || standsBy(other) && leads(leader));
    }

    private void kill(int victim) throws InterruptedException {
        processes.get(victim).kill();
        processes.put(victim, start(ROLES.get(victim)));
        if (victim == SERVE) {
            received.addAll(client.changes());
            client.close();
            processes.get(SERVE).ready();
            client = subscribe();
        }
    }

    private SseClient subscribe() {
        String last =
                received.isEmpty() ? "0" : received.get(received.size() - 1).id();
        return SseClient.open(processes.get(SERVE).url("/api/stream?after=0&arrival=all"), "Last-Event-ID", last);
    }

    /** Puts files into the inbox, each at once. */
    private void drop(int files) throws IOException {
        for (int n = 0; n < files; n++) {
            String name = "night-" + published.size() + ".md";
            published.add("inbox:" + name);
            Path hidden = folder.resolve("inbox").resolve("." + name);
            Files.write(hidden, SamplePage.saying(name));
            Files.move(hidden, folder.resolve("inbox").resolve(name));
        }
    }

    private void assertEverythingToldOnce() {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> received.size() + client.changes().size() >= published.size());
        List<Long> positions =
                LongStream.rangeClosed(1, published.size()).boxed().toList();
        List<SpeechChange> told = TopicRecords.read(servers.directKafka(), "lectern.speeches").stream()
                .map(record -> read(record.value()))
                .toList();
        assertThat(told).as("on the topic").extracting(SpeechChange::position).containsExactlyElementsOf(positions);
        assertThat(told).extracting(SpeechChange::url).containsExactlyInAnyOrderElementsOf(published);
        var seen = new ArrayList<>(received);
        seen.addAll(client.changes());
        assertThat(seen)
                .as("by the subscriber")
                .extracting(change -> Long.parseLong(change.id()))
                .containsExactlyElementsOf(positions);
    }

    private boolean leads(int process) {
        return relay(process).at("/data/leads").asBoolean();
    }

    private boolean standsBy(int process) {
        return relay(process).path("status").asText().equals("UP") && !leads(process);
    }

    /** What readiness says of the relay; missing while the process does not answer. */
    private JsonNode relay(int process) {
        var request = HttpRequest.newBuilder(URI.create(processes.get(process).managementUrl("/q/health/ready")))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            String body = HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body();
            for (JsonNode check : new JsonMapper().readTree(body).path("checks")) {
                if (check.path("name").asText().equals("relay")) {
                    return check;
                }
            }
        } catch (IOException e) {
            assertThat(e).isInstanceOf(IOException.class); // paused, or not up yet
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return MissingNode.getInstance();
    }

    private LecternProcess start(String role) {
        var environment = new HashMap<>(servers.environment(""));
        environment.put("LECTERN_ROLES", role);
        environment.put("LECTERN_INBOX", folder.resolve("inbox").toString());
        environment.put("LECTERN_EDITOR_TOKEN", "a-token-of-this-test");
        environment.put("LECTERN_RELAY_SESSION_TIMEOUT", SESSION.toString());
        environment.put("LECTERN_WATCH_LEASE", "PT10S");
        environment.put("KAFKA_SESSION_TIMEOUT_MS", "6000");
        environment.put("KAFKA_HEARTBEAT_INTERVAL_MS", "1500");
        return LecternProcess.start(LecternProcess.containerJar(), folder, environment);
    }

    private static SpeechChange read(byte[] json) {
        try {
            return SpeechJson.readChange(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
