package dev.lectern;

import dev.lectern.embedded.ProxiedServers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static dev.lectern.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** An ingest process is asked to end while more pages wait than it can store by then, as in every upgrade with a backlog. */
class IngestTerminatedIT {

    private static final int PAGES = 1000;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    Path folder;

    private ProxiedServers servers;
    private FedSpeeches fed;

    @BeforeEach
    void startServers() throws Exception {
        servers = ProxiedServers.start(folder);
        fed = new FedSpeeches(servers, Files.createDirectories(folder.resolve("inbox")));
    }

    @AfterEach
    void stopServers() throws Exception {
        servers.close();
    }

    @Test
    void whatItHasNotBegunToStoreIsLeftToTheNextAtOnce() throws Exception {
        try (LecternProcess ingest = start().ready()) {
            fed.feed(PAGES, 0, List.of());
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> stored() > 0);

            ingest.terminate(PATIENCE);

            assertThat(stored()).as("pages stored, so that others waited").isLessThan(PAGES);
            assertThat(ingest.console()).doesNotContain("unprocessed", "ERROR");
        }
        try (LecternProcess next = start().ready()) {
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> fed.onTheTopic().size() >= fed.expected());
            fed.assertTold(fed.onTheTopic());
        }
    }

    private long stored() {
        return servers.number("select count(*) from speech");
    }

    private LecternProcess start() {
        var environment = new HashMap<>(servers.environment(""));
        environment.put("LECTERN_ROLES", "ingest");
        return LecternProcess.start(LecternProcess.containerJar(), folder, environment);
    }
}
