package dev.lectern.web;

import dev.lectern.ServeOnly;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Rejects by reason, on the page for people. */
@QuarkusTest
@TestProfile(ServeOnly.class)
class RejectsPageTest {

    @Inject
    DataSource database;

    private final String source = "mer-" + UUID.randomUUID();

    @Test
    void theEditorReplaysAGroup() throws Exception {
        reject("https://mer.example/1/" + source);
        reject("https://mer.example/2/" + source);

        Response refused = group(given()).post("/rejects/replay");
        Response asked = group(editor()).post("/rejects/replay");

        assertThat(refused.header("Location")).contains("/editor?back=");
        assertThat(asked.statusCode()).isEqualTo(303);
        assertThat(asked.header("Location")).endsWith("/rejects?queued=2");
        assertThat(given().get("/rejects?queued=2").asString()).contains("2 pages are on their way again");
    }

    private RequestSpecification group(RequestSpecification request) {
        return request.redirects()
                .follow(false)
                .formParam("source", source)
                .formParam("stage", "parse")
                .formParam("reason", "parser-failed:X");
    }

    private static RequestSpecification editor() {
        String session = given().redirects()
                .follow(false)
                .formParam("token", ServeOnly.TOKEN)
                .formParam("back", "/rejects")
                .post("/editor")
                .cookie("lectern-editor");
        return given().cookie("lectern-editor", session);
    }

    private void reject(String url) throws Exception {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into reject (url, source, stage, code, reason, stack, sha256, http_status, body_gzip, arrival, first_seen,
                            last_seen)
                        values (?, ?, 'parse', 'parser-failed:X', 'The parser failed.', 'at dev.lectern.Thing<T>', repeat('d', 64), 200,
                            ?, 'live', now(), now())""")) {
            insert.setString(1, url);
            insert.setString(2, source);
            insert.setBytes(3, gzip("<p>Page</p>".getBytes(UTF_8)));
            insert.execute();
        }
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }
}
