package dev.lectern;

import dev.lectern.embedded.EmbeddedPostgres;
import dev.lectern.embedded.ProxiedServers;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static dev.lectern.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The promise of the stream, tried with processes: two relays and two that serve are killed while changes flow, and 200 clients drop
 * in the middle of events, change the process, and go slow; half of them speak HTTP/2. Each ends with exactly the changes of its filter, in order, each once.
 */
class NoGapIT {

    private static final int CLIENTS = 200;
    private static final int CHANGES = Integer.getInteger("lectern.faults.changes", 20_000);
    private static final int BATCH = 25;
    private static final long SEED = Long.getLong("lectern.faults.seed", System.nanoTime());
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final List<String> ROLES = List.of("ingest", "ingest", "serve", "serve");

    /** Filter, and the same as a condition of PostgreSQL on the JSON {@code s}, before or after the change. */
    private static final Map<String, String> FILTERS = filters();

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);
    private final List<LecternProcess> processes = new CopyOnWriteArrayList<>();
    private final Map<RestlessClient, String> clients = new LinkedHashMap<>();
    private final List<Thread> threads = new ArrayList<>();
    private final ExecutorService executor = Executors.newCachedThreadPool(task -> {
        var thread = new Thread(task, "http");
        thread.setDaemon(true);
        return thread;
    });
    private ProxiedServers servers;

    private static Map<String, String> filters() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("", "s->>'arrival' = 'live'");
        all.put("arrival=all", "true");
        all.put("arrival=all&view=summary", "true");
        all.put("arrival=backfill", "s->>'arrival' = 'backfill'");
        all.put("kind=interview", "s->>'arrival' = 'live' and s->>'kind' = 'interview'");
        all.put("kind=interview,lecture&arrival=all", "s->>'kind' in ('interview', 'lecture')");
        all.put("language=en&arrival=all", "s->>'language' in ('en', 'en-GB')");
        all.put("speaker=luc+orman", "s->>'arrival' = 'live' and s->'speakers'->0->>'name' = 'Luc Orman'");
        all.put(
                "source=harbour&view=summary&kind=lecture",
                "s->>'arrival' = 'live' and s->>'source' = 'harbour' and s->>'kind' = 'lecture'");
        all.put("q=ships+late&kind=remarks", "s->>'arrival' = 'live' and s->>'kind' = 'remarks'");
        all.put("place=port-clair&language=fr&arrival=all", "s->>'place' = 'Port-Clair' and s->>'language' = 'fr'");
        all.put(
                "publisher=ministry+of+ports&country=lu&change=revised&kind=remarks",
                "s->>'arrival' = 'live' and s->>'kind' = 'remarks'");
        all.put("change=available&arrival=all", "false");
        all.put("institution=ministry&arrival=all", "false"); // of sources that no definition tells of
        all.put("q=whales&arrival=all", "false");
        return all;
    }

    @BeforeEach
    void start() {
        // As browsers have it; by itself this client takes 16 MB of a stream that nobody reads, and nobody would be
        // slow.
        System.setProperty("jdk.httpclient.windowsize", "65536");
        servers = ProxiedServers.start(folder);
        ROLES.forEach(role -> processes.add(start(role)));
        processes.forEach(LecternProcess::ready);
    }

    @AfterEach
    void end() throws Exception {
        clients.keySet().forEach(RestlessClient::end);
        for (Thread thread : threads) {
            thread.join();
        }
        for (LecternProcess process : processes) {
            process.kill();
        }
        executor.shutdown();
        servers.close();
    }

    @Test
    void everyClientEndsWithExactlyTheChangesOfItsFilter() throws Exception {
        System.out.println("NoGapIT: -Dlectern.faults.changes=" + CHANGES + " -Dlectern.faults.seed=" + SEED);
        try (var changes =
                new StoredChanges(servers.directJdbcUrl(), EmbeddedPostgres.USER, EmbeddedPostgres.PASSWORD, random)) {
            subscribe();
            int kills = 0;
            long nextKill = System.nanoTime();
            while (changes.count() < CHANGES) {
                changes.store(Math.min(BATCH, CHANGES - changes.count()));
                pause(50);
                if (System.nanoTime() > nextKill) {
                    kill(kills % ROLES.size());
                    kills++;
                    nextKill = System.nanoTime()
                            + Duration.ofMillis(4000 + random.nextInt(4000)).toNanos();
                }
            }
            awaitPositions(changes);
            long last = changes.count();
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(500))
                    .untilAsserted(() -> assertThat(clients.keySet())
                            .filteredOn(client -> client.lastId() < last)
                            .isEmpty());

            assertThat(changes.positions("true")).hasSize(CHANGES).last().isEqualTo(last);
            Map<String, List<Long>> expected = new HashMap<>();
            for (var filter : FILTERS.entrySet()) {
                expected.put(filter.getKey(), changes.positions(filter.getValue()));
            }
            clients.forEach((client, filter) -> {
                assertThat(client.told()).as("told with '%s'", filter).isEqualTo(expected.get(filter));
                assertThat(client.complaints())
                        .as("complaints with '%s'", filter)
                        .isEmpty();
            });
            System.out.printf(
                    "NoGapIT: %d kills, %d connections of %d clients, %d changes told%n",
                    kills,
                    clients.keySet().stream()
                            .mapToInt(RestlessClient::connections)
                            .sum(),
                    CLIENTS,
                    clients.keySet().stream()
                            .mapToInt(client -> client.told().size())
                            .sum());
        }
    }

    private void subscribe() {
        List<String> filters = List.copyOf(FILTERS.keySet());
        for (int n = 0; n < CLIENTS; n++) {
            String filter = filters.get(n % filters.size());
            var client = new RestlessClient(http(n), this::serving, filter + "&after=0", SEED + n);
            clients.put(client, filter);
            var thread = new Thread(client, "client-" + n);
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
    }

    /** One of its own for each, as all streams of a client share a connection, which those that are slow would fill for the others. */
    private HttpClient http(int number) {
        return HttpClient.newBuilder()
                .version(number % 2 == 0 ? HttpClient.Version.HTTP_1_1 : HttpClient.Version.HTTP_2)
                .connectTimeout(Duration.ofSeconds(5))
                .executor(executor)
                .build();
    }

    /** Any process that serves, also one that has just been killed. */
    private String serving() {
        return processes.get(ThreadLocalRandom.current().nextBoolean() ? 2 : 3).url("");
    }

    private void kill(int victim) throws InterruptedException {
        processes.get(victim).kill();
        processes.set(victim, start(ROLES.get(victim)));
    }

    private void awaitPositions(StoredChanges changes) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> changes.positions("true").size() == changes.count());
    }

    private static void pause(int millis) {
        await().pollDelay(Duration.ofMillis(millis)).until(() -> true);
    }

    private LecternProcess start(String role) {
        var environment = new HashMap<>(servers.environment(""));
        environment.put("LECTERN_ROLES", role);
        environment.put("LECTERN_EDITOR_TOKEN", "a-token-of-this-test");
        environment.put("LECTERN_RELAY_SESSION_TIMEOUT", "PT4S");
        environment.put("LECTERN_STREAM_RING", "300"); // small, so that slow ones have to be fed from PostgreSQL
        environment.put("LECTERN_STREAM_HEARTBEAT", "PT1S");
        environment.put("LECTERN_STREAM_STALLED", "PT3S");
        return LecternProcess.start(LecternProcess.containerJar(), folder, environment);
    }
}
