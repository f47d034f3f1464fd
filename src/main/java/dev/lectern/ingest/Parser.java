package dev.lectern.ingest;

import dev.lectern.parse.Hints;
import dev.lectern.parse.PageParser;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Hands the parser, which knows of no container, to whoever is in one. */
@Singleton
public class Parser {

    private static final Logger LOG = Logger.getLogger(Parser.class);

    /** A damaged word in an English text, so that language model and dictionary are read. */
    private static final String SAMPLE = """
            Remarks at the opening of the reading room

            Dear friends, every inpidual who loves books is welcome here, and so is everybody who only wants to be warm.
            """;

    @Produces
    @Singleton
    PageParser pageParser() {
        return new PageParser();
    }

    /** Reads the parser's data while the rest still starts: the first page should not have to wait for it. */
    void warmUp(@Observes StartupEvent event, PageParser parser, IngestConfig config) {
        if (config.enabled()) {
            var thread = new Thread(() -> LOG.debugf("Parser ready: %s", parse(parser)), "lectern-parser-warm-up");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private static String parse(PageParser parser) {
        return parser.parse(SAMPLE.getBytes(UTF_8), Hints.of(null, "text/plain"))
                .getClass()
                .getSimpleName();
    }
}
