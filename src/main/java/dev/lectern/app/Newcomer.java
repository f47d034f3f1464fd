package dev.lectern.app;

import dev.lectern.embedded.EmbeddedServerFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        Path inbox = settings.text("lectern.inbox").map(Path::of).orElse(data.resolve("inbox"));
        try {
            Files.createDirectories(inbox);
        } catch (IOException e) {
            throw new EmbeddedServerFailure(
                    "The inbox " + inbox + " cannot be made (" + e.getMessage()
                            + "); set lectern.inbox (environment: LECTERN_INBOX) to a folder that can.",
                    e);
        }
        keys.put("lectern.inbox", inbox.toString());
        return keys;
    }
}
