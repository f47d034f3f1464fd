package dev.lectern;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lectern.parse.Gold;
import dev.lectern.speech.SpeechChange;
import dev.lectern.speech.SpeechJson;
import dev.lectern.speech.SpeechTopic;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import static dev.lectern.Patience.await;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The whole line on the two pages that the project started from: from files in a folder to the stream and the topic. */
@QuarkusTest
@TestProfile(SeedsThroughTheInboxTest.WithInbox.class)
class SeedsThroughTheInboxTest {

    private static final Path SEEDS = Path.of("..", "shared", "corpus", "seeds");
    private static final List<String> NAMES = List.of("000_ff45c756a829298a", "002_8cf0ef93cb3a9e6d");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TestHTTPResource("/api/stream?after=0&arrival=all")
    String stream;

    @Inject
    SpeechTopic speeches;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @ConfigProperty(name = "lectern.inbox")
    Path inbox;

    /** All roles, and a folder that is watched. */
    public static final class WithInbox implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("lectern.inbox", "${lectern.data}/inbox");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(EmbeddedServers.class));
        }
    }

    @Test
    void twoFilesBecomeTwoSpeechesWithTheSameBytesInTheStreamAndOnTheTopic() throws IOException {
        for (String name : NAMES) {
            assumeTrue(
                    Files.isRegularFile(SEEDS.resolve(name + ".txt")),
                    "the corpus is not beside the project: " + SEEDS);
        }

        for (String name : NAMES) {
            drop(name + ".txt");
        }

        try (var client = SseClient.open(stream)) {
            await().atMost(PATIENCE).until(() -> client.changes().size() >= NAMES.size());
            List<SseClient.Change> told = client.changes();
            assertThat(told).extracting(SseClient.Change::name).containsOnly("available");
            assertGold(told);
            assertSameOnTheTopic(told);
        }
    }

    /** Written beside the folder and moved into it, as whoever drops a file should. */
    private void drop(String file) throws IOException {
        Files.createDirectories(inbox);
        Path copy = inbox.resolveSibling(file);
        Files.copy(SEEDS.resolve(file), copy, StandardCopyOption.REPLACE_EXISTING);
        Files.move(copy, inbox.resolve(file), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void assertGold(List<SseClient.Change> told) throws IOException {
        for (String name : NAMES) {
            var gold = new Gold(new ObjectMapper()
                    .readTree(SEEDS.resolve(name + ".gold.json").toFile()));
            gold.assertMatches(change(told, name).speech());
        }
    }

    private static SpeechChange change(List<SseClient.Change> told, String name) throws IOException {
        for (SseClient.Change change : told) {
            SpeechChange read = SpeechJson.readChange(change.data().getBytes(UTF_8));
            if (read.url().contains(name)) {
                assertThat(read.source()).isEqualTo("inbox");
                assertThat(change.id()).isEqualTo(Long.toString(read.position()));
                return read;
            }
        }
        throw new AssertionError("the stream has nothing of " + name + ": " + told);
    }

    private void assertSameOnTheTopic(List<SseClient.Change> told) {
        List<ConsumerRecord<String, byte[]>> records = TopicRecords.read(kafka, speeches.topic());
        assertThat(told).hasSameSizeAs(records).hasSize(NAMES.size());
        for (int n = 0; n < records.size(); n++) {
            assertThat(told.get(n).data().getBytes(UTF_8))
                    .isEqualTo(records.get(n).value());
            assertThat(told.get(n).id()).isEqualTo(TopicRecords.header(records.get(n), "ce_id"));
        }
    }
}
