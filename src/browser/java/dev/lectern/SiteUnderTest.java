package dev.lectern;

import dev.lectern.embedded.FreePorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The packaged program at one address, so that it can be killed and started again there, and its inbox. */
final class SiteUnderTest implements AutoCloseable {

    /** The editor token of these tests. */
    static final String TOKEN = "token-of-the-browser-tests";

    private final Path folder;
    private final int port;
    private final Map<String, String> environment = new HashMap<>();
    private LecternProcess process;

    SiteUnderTest(Path folder, Map<String, String> settings) {
        this.folder = folder;
        this.port = FreePorts.next();
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("LECTERN_EDITOR_TOKEN", TOKEN);
        environment.putAll(settings);
    }

    SiteUnderTest start() {
        process = LecternProcess.start(LecternProcess.jar(), folder, environment).ready();
        return this;
    }

    void kill() throws InterruptedException {
        process.kill();
    }

    String url(String path) {
        return "http://localhost:" + port + path;
    }

    /** Puts a page into the inbox, or another in its place. */
    void receive(String name, String page) {
        Path inbox = folder.resolve("data/inbox");
        try {
            Files.createDirectories(inbox);
            Path whole = Files.writeString(folder.resolve(name + ".part"), page, UTF_8);
            Files.move(whole, inbox.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (process != null) {
            process.close();
        }
    }
}
