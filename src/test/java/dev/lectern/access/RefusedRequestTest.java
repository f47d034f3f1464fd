package dev.lectern.access;

import dev.lectern.problem.Refusal;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

@Timeout(60)
class RefusedRequestTest {

    private static final Refusal LATER = new Refusal(429, "Later.", Map.of("Retry-After", "7"));

    private static final Refusal TOO_LARGE = new Refusal(413, "Too large.", Map.of("Connection", "close"));

    private final Vertx vertx = Vertx.vertx();
    private HttpServer server;

    @BeforeEach
    void serve() {
        Router router = Router.router(vertx);
        router.route().handler(exchange -> {
            exchange.request().pause(); // as Quarkus does
            exchange.response().putHeader("X-Before", "kept");
            RefusedRequest.answer(exchange, exchange.request().path().equals("/api/large") ? TOO_LARGE : LATER);
        });
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void saysWhyToEverybody() throws IOException {
        String answer = answers("GET /api/x?q=1 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", 0, "");

        assertThat(answer.toLowerCase(Locale.ROOT))
                .startsWith("http/1.1 429 too many requests")
                .contains(
                        "content-type: application/problem+json\r\n",
                        "cache-control: no-store\r\n",
                        "retry-after: 7\r\n",
                        "x-before: kept\r\n",
                        "\"detail\":\"later.\",\"instance\":\"/api/x\"");
    }

    @Test
    void aBodyThatNobodyReadsDoesNotKeepTheConnection() throws IOException {
        String answers = answers(
                "POST /api/x HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n",
                1_000_000,
                "GET /api/y HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

        assertThat(answers).containsSubsequence("\"instance\":\"/api/x\"", "\"instance\":\"/api/y\"");
    }

    @Test
    void whoAsksBeforeTheBodyIsSentMaySendIt() throws IOException {
        String answer =
                answers("POST /api/x HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\nExpect: 100-continue\r\n\r\n", 0, "");

        assertThat(answer.toLowerCase(Locale.ROOT)).contains("429 too many requests", "connection: close\r\n");
    }

    @Test
    void closesNoStreamOfHttp2() {
        var options =
                new HttpClientOptions().setProtocolVersion(HttpVersion.HTTP_2).setHttp2ClearTextUpgrade(false);

        HttpClientResponse answer = vertx.createHttpClient(options)
                .request(HttpMethod.GET, server.actualPort(), "127.0.0.1", "/api/large")
                .compose(HttpClientRequest::send)
                .toCompletionStage()
                .toCompletableFuture()
                .join();

        assertThat(answer.version()).isEqualTo(HttpVersion.HTTP_2);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().names()).doesNotContain("connection");
    }

    private String answers(String request, int body, String next) throws IOException {
        try (var socket = new Socket("127.0.0.1", server.actualPort())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(US_ASCII));
            out.write(new byte[body]);
            out.write(next.getBytes(US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
