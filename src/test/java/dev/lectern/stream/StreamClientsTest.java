package dev.lectern.stream;

import dev.lectern.Announcer;
import dev.lectern.ServeOnly;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.sse.SseEventSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static dev.lectern.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** Libraries that others read the stream with. Chromium reads it in the tests of the pages. */
@QuarkusTest
@TestProfile(ServeOnly.class)
class StreamClientsTest {

    private static final String NODE = """
            const { EventSource } = require('eventsource');
            const source = new EventSource(process.argv[2]);
            const tell = event => console.log(event.type + ' ' + event.lastEventId + ' ' + JSON.parse(event.data).position);
            source.addEventListener('available', tell);
            source.addEventListener('live', tell);
            """;

    @TestHTTPResource("/api/stream")
    String url;

    @Inject
    Announcer announcer;

    @Inject
    Ring ring;

    @TempDir
    Path folder;

    private long before;

    @BeforeEach
    void begin() {
        announcer.announce(2);
        before = announcer.newest();
        await().until(() -> ring.last() == before);
    }

    @Test
    void theClientOfQuarkus() {
        var told = new CopyOnWriteArrayList<String>();
        Client client = ClientBuilder.newClient();
        try (SseEventSource source = SseEventSource.target(client.target(url + "?after=" + (before - 2)))
                .build()) {
            source.register(event -> told.add(event.getName() + " " + event.getId()));
            source.open();
            await().until(() -> told.contains("live " + before));
            announcer.announce(1);

            await().until(() -> told.contains("available " + (before + 1)));
            assertThat(told)
                    .containsSubsequence(
                            "available " + (before - 1),
                            "available " + before,
                            "live " + before,
                            "available " + (before + 1));
        } finally {
            client.close();
        }
    }

    @Test
    void eventsourceOfNode() throws Exception {
        assumeThat(succeeds("npm", "install", "--silent", "--no-audit", "--no-fund", "eventsource@3"))
                .as("npm, and the network")
                .isTrue();
        Path script = Files.writeString(folder.resolve("read.js"), NODE);

        reads("node", script.toString(), url + "?after=" + (before - 2));
    }

    @Test
    void curlWithALoopOfTheShell() throws Exception {
        assumeThat(succeeds("curl", "--version")).isTrue();
        String script = "curl -sN '" + url + "?after=" + (before - 2) + "' | while IFS= read -r line; do"
                + " case $line in id:*) id=${line#id: };; event:*) echo \"${line#event: } $id $id\";; esac; done";

        reads("sh", "-c", script);
    }

    private void reads(String... command) throws Exception {
        Path said = folder.resolve("said.txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            await().until(() -> Files.readAllLines(said).contains("live " + before + " " + before));
            announcer.announce(1);
            long last = before + 1;
            await().until(() -> Files.readAllLines(said).contains("available " + last + " " + last));

            assertThat(Files.readAllLines(said))
                    .isEqualTo(List.of(
                            line("available", before - 1),
                            line("available", before),
                            line("live", before),
                            line("available", before + 1)));
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
    }

    private static String line(String event, long position) {
        return event + " " + position + " " + position;
    }

    private boolean succeeds(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("command.txt").toFile())
                    .start();
            if (process.waitFor(60, TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
            process.descendants().forEach(ProcessHandle::destroyForcibly); // before its folder is deleted
            process.destroyForcibly().waitFor();
            return false;
        } catch (IOException e) {
            return false;
        }
    }
}
