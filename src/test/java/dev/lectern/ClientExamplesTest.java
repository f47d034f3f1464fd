package dev.lectern;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The examples resume at the last event that came whole, by a stream that breaks in the middle of the one behind it. */
@Timeout(90)
class ClientExamplesTest {

    private static final String ONE = "id: 1\nevent: available\ndata: {\"position\":1,\"title\":\"One\"}\n\n";
    private static final String TWO = "id: 22\nevent: available\ndata: {\"position\":22,\"title\":\"Two\"}\n\n";

    private static final String THREE = "id: 33\nevent: available\ndata: {\"position\":33,\"title\":\"Three\"}\n\n";

    @TempDir
    Path folder;

    private final List<String> lastIds = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String lastId = String.valueOf(exchange.getRequestHeaders().getFirst("Last-Event-ID"));
        lastIds.add(lastId);
        String stream = switch (lastId) {
            case "null" -> "retry: 10\n\n" + ONE + TWO.substring(0, TWO.indexOf("data"));
            case "1" -> lastIds.size() == 2 ? TWO.substring(0, "id: 2".length()) : TWO;
            case "7" -> TWO;
            default -> THREE; // what follows a position that only a broken event told
        };
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write(stream.getBytes(UTF_8));
        exchange.close();
    }

    private String stream() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/api/stream";
    }

    @Test
    void pythonMissesNothing() throws IOException {
        assumeTrue(ClientExamples.has("python3"), "There is no python3 here.");

        List<String> printed = ClientExamples.python(stream(), 2, folder);

        assertThat(printed).containsExactly("1\tavailable\tOne", "22\tavailable\tTwo");
        assertThat(lastIds).startsWith("null", "1", "1");
    }

    @Test
    void theShellMissesNothing() throws IOException {
        assumeTrue(ClientExamples.has("curl"), "There is no curl here.");

        List<String> printed = ClientExamples.shell(stream(), 2, folder);

        assertThat(printed)
                .containsExactly("{\"position\":1,\"title\":\"One\"}", "{\"position\":22,\"title\":\"Two\"}");
        assertThat(lastIds).startsWith("null", "1", "1");
    }

    @Test
    void theShellGoesOnWhereAnEarlierOneWas() throws IOException {
        assumeTrue(ClientExamples.has("curl"), "There is no curl here.");
        Files.writeString(folder.resolve("position.txt"), "7\n");

        ClientExamples.shell(stream(), 1, folder);

        assertThat(lastIds).first().isEqualTo("7");
    }
}
