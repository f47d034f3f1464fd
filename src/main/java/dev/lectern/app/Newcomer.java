package dev.lectern.app;

import dev.lectern.embedded.DemoSettings;
import dev.lectern.embedded.DemoSite;
import dev.lectern.embedded.EmbeddedServerFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** What makes the line move without a network: an inbox folder and the demo site. */
final class Newcomer {

    private Newcomer() {}

    /**
     * Starts them.
     *
     * @param data absolute path of the data directory
     * @param opened told of everything that has to be closed later
     * @return configuration key to value
     */
    static Map<String, String> settings(Settings settings, Path data, Consumer<AutoCloseable> opened) {
        var keys = new LinkedHashMap<String, String>();
        if (!settings.has(Roles.WATCH)) {
            return keys;
        }
        keys.put("lectern.inbox", inbox(settings, data).toString());
        if (settings.jdbcUrl().isEmpty()) {
            // The data directory is locked, so whatever a watcher held here belonged to one that was killed.
            keys.put("lectern.watch.alone", "true");
        }
        // A demo among the data of an existing Kafka or PostgreSQL would be a nuisance, so there it must be asked for.
        boolean everythingEmbedded =
                settings.kafka().isEmpty() && settings.jdbcUrl().isEmpty();
        if (settings.flag("lectern.demo", everythingEmbedded)) {
            DemoSite site = demo(settings, data);
            opened.accept(site);
            keys.put("lectern.demo.url", withoutSlash(site.uri().toString()));
        }
        return keys;
    }

    private static Path inbox(Settings settings, Path data) {
        Path inbox = settings.text("lectern.inbox").map(Path::of).orElse(data.resolve("inbox"));
        try {
            Files.createDirectories(inbox);
            return inbox.toAbsolutePath();
        } catch (IOException e) {
            throw new EmbeddedServerFailure(
                    "The inbox " + inbox + " cannot be made (" + e.getMessage()
                            + "); set lectern.inbox (environment: LECTERN_INBOX) to a folder that can.",
                    e);
        }
    }

    private static DemoSite demo(Settings settings, Path data) {
        try {
            var demo = DemoSettings.in(data.resolve("demo"))
                    .paced(
                            settings.duration("lectern.demo.every", DemoSettings.EVERY),
                            settings.duration("lectern.demo.editions", DemoSettings.EDITIONS));
            return DemoSite.start(demo, Clock.systemUTC());
        } catch (IllegalArgumentException e) {
            throw new SettingsFailure(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new EmbeddedServerFailure(
                    "The demo site cannot start (" + e.getMessage()
                            + "); set lectern.demo=false (environment: LECTERN_DEMO) to go without it.",
                    e);
        }
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
