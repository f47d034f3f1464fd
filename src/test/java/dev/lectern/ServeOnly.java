package dev.lectern;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** A process that only serves: what it shows is put into the database and on the topic by the tests. */
public final class ServeOnly implements QuarkusTestProfile {

    /** The editor token of these tests. */
    public static final String TOKEN = "token-of-the-tests";

    /** A source that is defined here and that nobody has scheduled. */
    public static final String NOT_SCHEDULED = "us-federal-reserve";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                Map.entry("lectern.watch.enabled", "false"),
                Map.entry("lectern.ingest.enabled", "false"),
                Map.entry("quarkus.flyway.migrate-at-start", "true"),
                Map.entry("lectern.stream.ring", "4"), // small, so that replays have to read the database
                Map.entry("lectern.stream.heartbeat", "PT0.5S"),
                Map.entry("lectern.stream.stalled", "PT2S"),
                Map.entry("lectern.stream.goodbye", "PT0.5S"),
                Map.entry("lectern.stream.max-per-address", "60"),
                Map.entry("quarkus.http.proxy.proxy-address-forwarding", "true"),
                Map.entry("quarkus.http.proxy.trusted-proxies", "127.0.0.1"),
                Map.entry("lectern.export.stalled", "PT3S"),
                Map.entry("lectern.export.longest", "PT8S"),
                Map.entry("lectern.page.max-size", "64K"),
                Map.entry("lectern.sources.enabled", NOT_SCHEDULED),
                Map.entry("lectern.editor.token", TOKEN));
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(EmbeddedServers.class), new TestResourceEntry(TestIssuer.class));
    }
}
