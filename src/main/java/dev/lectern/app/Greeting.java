package dev.lectern.app;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/** Says, once everything runs, what runs and what to try next. */
public final class Greeting implements QuarkusApplication {

    private static final Logger LOG = Logger.getLogger(Greeting.class);

    private final Config config;

    Greeting(Config config) {
        this.config = config;
    }

    @Override
    public int run(String... args) {
        String url = "http://localhost:" + config.getValue("quarkus.http.port", String.class);
        boolean embedded =
                config.getOptionalValue(EmbeddedServers.MARKER, Boolean.class).orElse(false);
        if (embedded
                && !config.getOptionalValue(EarlyConsole.JSON, Boolean.class).orElse(false)) {
            System.out.println(newcomer(url));
        } else {
            LOG.info(operator(url));
        }
        if (embedded) {
            RunningFile.write(Path.of(config.getValue("lectern.data", String.class)), url, config);
        }
        Quarkus.waitForExit();
        return 0;
    }

    private String operator(String url) {
        return "Lectern runs at " + url + " with the roles " + Roles.running(config) + ", Kafka at "
                + value("kafka.bootstrap.servers") + ".";
    }

    private String newcomer(String url) {
        var lines = new StringBuilder("\n");
        say(lines, "Lectern runs.");
        say(lines, "  page     " + url + "/");
        say(lines, "  stream   curl -N '" + url + "/api/stream?after=0&arrival=all'");
        text("lectern.inbox")
                .ifPresent(inbox ->
                        say(lines, "  inbox    " + inbox + "  (drop .html, .txt, .md, .json or .warc.gz files)"));
        text("lectern.demo.url")
                .ifPresent(demo -> say(lines, "  demo     " + demo + "/  (publishes a speech every few seconds)"));
        say(lines, "  data     " + value("lectern.data") + "  (addresses of Kafka and PostgreSQL: running.properties)");
        say(
                lines,
                "  Kafka    " + value("kafka.bootstrap.servers") + ", PostgreSQL "
                        + value("quarkus.datasource.jdbc.url"));
        say(lines, "  For a real Kafka and PostgreSQL set KAFKA_BOOTSTRAP_SERVERS and QUARKUS_DATASOURCE_JDBC_URL,");
        say(lines, "  QUARKUS_DATASOURCE_USERNAME, QUARKUS_DATASOURCE_PASSWORD. Ctrl-C ends it; what it stored stays.");
        return lines.toString();
    }

    private static void say(StringBuilder lines, String line) {
        lines.append(line).append('\n');
    }

    private String value(String key) {
        return text(key).orElse("?");
    }

    private Optional<String> text(String key) {
        return config.getOptionalValue(key, String.class);
    }
}
