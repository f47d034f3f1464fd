package dev.lectern.stream;

import dev.lectern.ServeOnly;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@TestProfile(ServeOnly.class)
class StreamRefusalsTest {

    @TestHTTPResource
    URL base;

    @Test
    void aWrongParameterIsAProblemBeforeTheStreamBegins() {
        given().queryParam("after", "x")
                .get("/api/stream")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("'after'"))
                .body("instance", equalTo("/api/stream"));
    }

    @Test
    void anotherMethodIsToldWhichWouldBeRight() {
        given().post("/api/stream")
                .then()
                .statusCode(405)
                .header("Allow", "GET, OPTIONS")
                .body("detail", containsString("GET"));
    }

    @Test
    void aLongAddressIsRefusedSoThatPagesElsewhereSeeWhy() {
        given().queryParam("q", "a".repeat(5000))
                .get("/api/stream")
                .then()
                .statusCode(414)
                .header("Access-Control-Allow-Origin", "*");
    }

    /** By a socket: no client of HTTP sends such an address. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/stream?q=%zz", "/api/stream?q=\"a", "/speeches/%zz", "/%", "/q/health?a={"})
    void whatIsNoAddressIsRefusedInWords(String address) throws IOException {
        try (var socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("GET " + address + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n").getBytes(US_ASCII));

            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);

            assertThat(answer)
                    .startsWith("HTTP/1.1 400 Bad Request")
                    .contains(
                            "Content-Type: application/problem+json", "X-Content-Type-Options: nosniff", " written %");
        }
    }

    @Test
    @Timeout(60)
    void aRefusedAddressKeepsNoConnection() throws IOException {
        int length = 1_000_000;
        try (var socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/parse?q=%zz HTTP/1.1\r\nHost: a\r\nContent-Length: " + length + "\r\n\r\n")
                    .getBytes(US_ASCII));
            out.write(new byte[length]);
            out.write("GET /api/stream?q=%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n".getBytes(US_ASCII));

            String answers = new String(socket.getInputStream().readAllBytes(), UTF_8);

            assertThat(answers.split("HTTP/1.1 400 Bad Request", -1)).hasSize(3);
        }
    }
}
