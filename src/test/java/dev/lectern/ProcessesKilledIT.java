package dev.lectern;

import dev.lectern.embedded.ProxiedServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static dev.lectern.Patience.await;

/**
 * One process for each role, and a second one that stands by as the relay: each is killed at random points, and the leader
 * of the relay is paused for so long that it loses its lock. Nothing is lost, nothing comes twice, the order stays whole.
 */
class ProcessesKilledIT {

    /** Of each role; {@code -Dlectern.faults.kills=50} for the long run. */
    private static final int KILLS = Integer.getInteger("lectern.faults.kills", 2);

    /** After so many kills it is looked whether all was told, so that what goes wrong is found near its cause. */
    private static final int TOGETHER = 6;

    private static final long SEED = Long.getLong("lectern.faults.seed", System.nanoTime());
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final List<String> ROLES = List.of("watch", "ingest", "ingest", "serve");
    private static final int INGEST = 1;
    private static final int OTHER_INGEST = 2;
    private static final int SERVE = 3;

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);
    private final Map<Integer, LecternProcess> processes = new TreeMap<>();
    private final ResumingClient client = new ResumingClient();
    private ProxiedServers servers;
    private FedSpeeches fed;

    @BeforeEach
    void start() throws Exception {
        Files.createDirectories(folder.resolve("inbox"));
        servers = ProxiedServers.start(folder);
        fed = new FedSpeeches(servers, folder.resolve("inbox"));
        for (int i = 0; i < ROLES.size(); i++) {
            processes.put(i, start(ROLES.get(i)));
        }
        for (LecternProcess process : processes.values()) {
            process.ready();
        }
        client.subscribe(processes.get(SERVE));
    }

    /** Also what could not start as a whole leaves nothing behind. */
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
        List<String> roles = roles();
        for (int kill = 0; kill < roles.size(); kill++) {
            int victim = roles.get(kill).equals("ingest") && random.nextBoolean()
                    ? OTHER_INGEST
                    : ROLES.indexOf(roles.get(kill));
            processes.get(victim).ready(); // one that starts does nothing yet that could be broken off
            feed(random.nextInt(1, 4));
            await().pollDelay(Duration.ofMillis(random.nextInt(1500))).until(() -> true);
            kill(victim);
            feed(random.nextInt(1, 4));
            if (kill % TOGETHER == TOGETHER - 1) {
                assertEverythingToldOnce();
            }
        }
        assertEverythingToldOnce();
    }

    /** Who is killed, in any order. */
    private List<String> roles() {
        List<String> roles = new ArrayList<>();
        new LinkedHashSet<>(ROLES).forEach(role -> roles.addAll(Collections.nCopies(KILLS, role)));
        Collections.shuffle(roles, random);
        return roles;
    }

    private void theLeaderIsPausedUntilItHasLostItsLock() throws Exception {
        feed(3);
        await().atMost(PATIENCE).until(() -> leads(INGEST) != leads(OTHER_INGEST));
        int leader = leads(INGEST) ? INGEST : OTHER_INGEST;
        int other = leader == INGEST ? OTHER_INGEST : INGEST;
        feed(5); // so that it is paused in the middle of something

        processes.get(leader).pause();
        feed(5);
        await().atMost(PATIENCE).until(() -> leads(other));
        processes.get(leader).resume();
        feed(5);

        assertEverythingToldOnce();
        await().atMost(PATIENCE).until(() -> standsBy(leader) && leads(other) || standsBy(other) && leads(leader));
    }

    private void kill(int victim) throws InterruptedException {
        processes.get(victim).kill();
        processes.put(victim, start(ROLES.get(victim)));
        if (victim == SERVE) {
            client.subscribe(processes.get(SERVE).ready());
        }
    }

    /** So many new speeches by the topic and so many by the inbox, and what comes next of those that are told of. */
    private void feed(int speeches) throws IOException {
        fed.feed(speeches, speeches, FedSpeeches.read(client.changes()));
    }

    private void assertEverythingToldOnce() {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> client.changes().size() >= fed.expected());
        fed.assertTold(fed.onTheTopic());
        fed.assertReceived(client.changes());
    }

    private boolean leads(int process) {
        return RelayState.of(processes.get(process)).leads();
    }

    private boolean standsBy(int process) {
        return RelayState.of(processes.get(process)).standsBy();
    }

    private LecternProcess start(String role) {
        var environment = new HashMap<>(servers.environment(""));
        environment.putAll(LecternProcess.SOON_MISSED);
        environment.put("LECTERN_ROLES", role);
        environment.put("LECTERN_INBOX", folder.resolve("inbox").toString());
        environment.put("LECTERN_EDITOR_TOKEN", "a-token-of-this-test");
        return LecternProcess.start(LecternProcess.containerJar(), folder, environment);
    }
}
