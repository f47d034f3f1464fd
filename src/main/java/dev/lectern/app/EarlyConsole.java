package dev.lectern.app;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintStream;
import java.time.Clock;

/**
 * Lines for the console from before Quarkus has set logging up. They have the form that the log has later, so that who
 * reads the log as JSON meets nothing else.
 */
final class EarlyConsole {

    /** Whether the console is for programs; a key of Quarkus. */
    static final String JSON = "quarkus.log.console.json.enabled";

    private static final JsonMapper MAPPER = new JsonMapper();

    private final boolean json;
    private final Clock clock;

    EarlyConsole(boolean json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** In the form that the settings ask for. */
    static EarlyConsole of(Settings settings) {
        return new EarlyConsole(settings.flag(JSON, false), Clock.systemUTC());
    }

    void say(String sentence) {
        print(System.out, "INFO", sentence);
    }

    /** Tells why the program ends. */
    void fail(String sentence) {
        print(System.err, "ERROR", sentence);
    }

    private void print(PrintStream stream, String level, String sentence) {
        stream.println(line(level, sentence));
    }

    /** One line, without its end. */
    String line(String level, String sentence) {
        if (!json) {
            return sentence;
        }
        return MAPPER.createObjectNode()
                .put("timestamp", clock.instant().toString())
                .put("loggerName", Lectern.class.getName())
                .put("level", level)
                .put("message", sentence)
                .toString();
    }
}
