package dev.lectern;

import dev.lectern.embedded.ProxiedServers;
import dev.lectern.speech.SpeechChange;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static dev.lectern.Patience.await;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * A rolling upgrade and the way back with both programs: the one before, built from its commit, and this one, which migrates the schema
 * under it. Each has all roles, both take from the same topics and the same inbox, and the leader of the relay is killed once. Nothing
 * is lost, nothing comes twice, each goes on with the speeches of the other.
 */
class RollingUpgradeIT {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration FEEDING = Duration.ofMillis(500);

    /** As many as there are courses that a speech can take. */
    private static final int ONE_OF_EACH = FedSpeech.Course.values().length;

    /** How often a speech goes from one address to another. */
    private static final int MOVES = 3;

    private static final Pattern SPEECHES_READ =
            Pattern.compile("^lectern_pages_parsed_total\\{.*outcome=\"speech\".*} (.*)$", Pattern.MULTILINE);

    @TempDir
    Path folder;

    private final List<LecternProcess> processes = new ArrayList<>();
    private final ResumingClient ofBefore = new ResumingClient();
    private final ResumingClient ofAfter = new ResumingClient();
    private String commit;
    private String jarBefore;
    private ProxiedServers servers;
    private FedSpeeches fed;
    private LecternProcess before;
    private LecternProcess after;

    /** Speeches that were told of up to this position rest, so that the other program alone can go on with them. */
    private long resting;

    @BeforeEach
    void start() throws Exception {
        Optional<String> previous = PreviousProgram.commit();
        assumeTrue(previous.isPresent(), "There is no git history here that the program before could be built from.");
        commit = previous.orElseThrow();
        jarBefore = PreviousProgram.build(commit);
        Files.createDirectories(folder.resolve("inbox"));
        servers = ProxiedServers.start(folder);
        fed = new FedSpeeches(servers, folder.resolve("inbox"));
    }

    @AfterEach
    void end() throws Exception {
        ofBefore.close();
        ofAfter.close();
        for (LecternProcess process : processes) {
            process.kill();
        }
        if (servers != null) {
            servers.close();
        }
    }

    @Test
    void nothingIsLostAndNothingComesTwiceOnTheWayThereAndBack() throws Exception {
        System.out.println("RollingUpgradeIT: -Dlectern.faults.previous=" + commit);
        before = start(jarBefore).ready();
        ofBefore.subscribe(before);
        feedSomeForTheOther(ofBefore);
        SpeechChange ofTheOneBefore = newFile(1);
        assertThat(schema()).isEqualTo(NewestMigration.at(commit));

        theNewOneJoins();
        theLeaderIsKilledAndComesBack();
        terminateAtWork(before);
        theOtherGoesOnWithWhatRests(ofAfter);
        long alone = fed.expected();
        feedSomeForTheOther(ofAfter);
        SpeechChange ofTheNewOne = newFile(alone + 1);
        theOldOneComesBack();
        for (LecternProcess process : List.of(before, after)) {
            assertFinds(process, ofTheOneBefore);
            assertFinds(process, ofTheNewOne);
        }
        terminateAtWork(after);
        ofAfter.subscribe(before);
        theOtherGoesOnWithWhatRests(ofBefore);

        awaitEverything(ofBefore);
        awaitEverything(ofAfter);
        fed.assertTold(fed.onTheTopic());
        fed.assertReceived(ofBefore.changes());
        fed.assertReceived(ofAfter.changes());
        assertNoTrouble(before);
        assertNoTrouble(after);
        System.out.println("RollingUpgradeIT: " + fed.expected() + " changes told");
    }

    /** It migrates the schema while the one before works, which keeps the lead of the relay; then they share the pages. */
    private void theNewOneJoins() throws Exception {
        after = start(LecternProcess.containerJar());
        feedUntil(after::isReady);
        ofAfter.subscribe(after);
        assertThat(schema()).isEqualTo(NewestMigration.here());
        feedUntilBothRead();
        await().untilAsserted(() -> assertThat(
                        RelayState.of(before).leads() && RelayState.of(after).standsBy())
                .isTrue());
    }

    /** The one before has led from the beginning. What was started again finds a schema that is newer than it. */
    private void theLeaderIsKilledAndComesBack() throws Exception {
        assertNoTrouble(before);
        feed(ONE_OF_EACH, 1);
        before.kill();
        feedUntil(() -> RelayState.of(after).leads());
        theOldOneComesBack();
    }

    private void theOldOneComesBack() throws Exception {
        before = start(jarBefore);
        feedUntil(before::isReady);
        ofBefore.subscribe(before);
        feedUntilBothRead();
    }

    /** What the one before says of its own end is not looked at: if it had a fault there, it cannot be mended any more. */
    private void terminateAtWork(LecternProcess process) throws Exception {
        assertNoTrouble(process);
        feed(ONE_OF_EACH, 1);
        process.terminate(PATIENCE);
    }

    private void feedUntilBothRead() throws Exception {
        double readBefore = read(before);
        double readAfter = read(after);
        feedUntil(() -> read(before) > readBefore + 1 && read(after) > readAfter + 1);
    }

    /** Speeches of every course and some files, of which no more is fed until the other program is alone. */
    private void feedSomeForTheOther(ResumingClient client) throws Exception {
        feed(ONE_OF_EACH, 2);
        awaitEverything(client);
        resting = fed.expected();
    }

    private void theOtherGoesOnWithWhatRests(ResumingClient client) throws Exception {
        resting = 0;
        for (int move = 1; move <= MOVES; move++) {
            feed(1, 1);
            awaitEverything(client);
        }
    }

    private void awaitEverything(ResumingClient client) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> client.changes().size() >= fed.expected());
    }

    private void feedUntil(Callable<Boolean> condition) {
        await().atMost(PATIENCE).pollInterval(FEEDING).until(() -> {
            feed(1, 1);
            return condition.call();
        });
    }

    private void feed(int pages, int files) throws Exception {
        fed.feed(
                pages,
                files,
                told().stream().filter(change -> change.position() > resting).toList());
    }

    /** What the client has got that is ahead. */
    private List<SpeechChange> told() {
        List<SseClient.Change> one = ofBefore.changes();
        List<SseClient.Change> other = ofAfter.changes();
        return FedSpeeches.read(one.size() > other.size() ? one : other);
    }

    /** The first file that was told of from a position on: what is in an inbox is never withdrawn. */
    private SpeechChange newFile(long position) {
        return told().stream()
                .filter(change -> change.position() >= position && change.revision() == 1)
                .filter(change -> change.url().startsWith("inbox:"))
                .findFirst()
                .orElseThrow();
    }

    private static void assertFinds(LecternProcess process, SpeechChange told) {
        String phrase = '"' + FedSpeech.opening(told.url()) + '"';
        await().untilAsserted(() -> assertThat(given().queryParam("q", phrase)
                        .get(process.url("/api/speeches"))
                        .jsonPath()
                        .getList("items.id"))
                .containsExactly(told.id().toString()));
    }

    /** How many pages a process has found to be speeches. */
    private static double read(LecternProcess process) {
        Matcher speeches =
                SPEECHES_READ.matcher(get(process.managementUrl("/q/metrics")).asString());
        return speeches.find() ? Double.parseDouble(speeches.group(1)) : 0;
    }

    private long schema() {
        return servers.number("select max(version::int) from flyway_schema_history where success");
    }

    /** That the other is killed or ends is no fault of a process. */
    private static void assertNoTrouble(LecternProcess process) {
        assertThat(process.console().lines())
                .noneMatch(line -> line.matches("[0-9:]+ ERROR .*") || line.startsWith("\tat "));
    }

    private LecternProcess start(String jar) {
        var environment = new HashMap<>(servers.environment(""));
        environment.putAll(LecternProcess.SOON_MISSED);
        // Only a kill or an end is to hand the lead over, and frees it at once; no machine that stands still for a
        // while.
        environment.put("LECTERN_RELAY_SESSION_TIMEOUT", "PT60S");
        environment.put("LECTERN_INBOX", folder.resolve("inbox").toString());
        environment.put("LECTERN_EDITOR_TOKEN", "a-token-of-this-test");
        LecternProcess process = LecternProcess.start(jar, folder, environment);
        processes.add(process);
        return process;
    }
}
