package dev.lectern.web;

import dev.lectern.ServeOnly;
import dev.lectern.sql.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@TestProfile(ServeOnly.class)
class EditorPagesTest {

    @Inject
    DataSource database;

    @Test
    void rejectsAreToldWithTheirReason() throws Exception {
        reject("https://ports.example/rejected/1", "The <b>bytes</b> are no text.");

        String page = given().get("/rejects").asString();

        assertThat(page)
                .contains(
                        "https://ports.example/rejected/1",
                        "The &lt;b&gt;bytes&lt;/b&gt; are no text.",
                        "sign in as the editor")
                .doesNotContain(">Replay</button>");
    }

    @Test
    void theEditorReplaysAReject() throws Exception {
        long id = reject("https://ports.example/rejected/2", "The bytes are no text.");
        String session = signIn(ServeOnly.TOKEN).cookie("lectern-editor");

        Response replayed = given().redirects()
                .follow(false)
                .cookie("lectern-editor", session)
                .post("/rejects/" + id + "/replay");

        assertThat(given().cookie("lectern-editor", session).get("/rejects").asString())
                .contains(">Replay</button>");
        assertThat(replayed.statusCode()).isEqualTo(303);
        assertThat(replayed.header("Location")).endsWith("/rejects?replayed=" + id);
    }

    @Test
    void nobodyElseDoes() throws Exception {
        long id = reject("https://ports.example/rejected/3", "The bytes are no text.");

        Response refused = given().redirects().follow(false).post("/rejects/" + id + "/replay");

        assertThat(refused.statusCode()).isEqualTo(303);
        assertThat(refused.header("Location")).contains("/editor?back=");
    }

    @Test
    void aPageOfAnotherSiteCannotReplay() throws Exception {
        long id = reject("https://ports.example/rejected/4", "The bytes are no text.");
        String session = signIn(ServeOnly.TOKEN).cookie("lectern-editor");

        Response refused = given().cookie("lectern-editor", session)
                .header("Sec-Fetch-Site", "cross-site")
                .post("/rejects/" + id + "/replay");

        assertThat(refused.statusCode()).isEqualTo(403);
    }

    @Test
    void theSessionIsOutOfReachOfScriptsAndOtherSites() {
        Response signedIn = signIn(ServeOnly.TOKEN);

        assertThat(signedIn.header("Set-Cookie"))
                .contains("HttpOnly", "SameSite=Strict")
                .doesNotContain(ServeOnly.TOKEN);
    }

    @Test
    void aWrongTokenIsSaidInWords() {
        Response refused = signIn("guess");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.asString()).contains("The editor token is not right.");
        assertThat(refused.header("Set-Cookie")).isNull();
    }

    @Test
    void aRejectIsReplayedThroughTheApiToo() throws Exception {
        long id = reject("https://ports.example/rejected/5", "The bytes are no text.");

        Response open = given().post("/api/rejects/" + id + "/replay");
        Response editor =
                given().header("Authorization", "Bearer " + ServeOnly.TOKEN).post("/api/rejects/" + id + "/replay");

        assertThat(open.statusCode()).isEqualTo(401);
        assertThat(editor.statusCode()).isEqualTo(202);
        assertThat(editor.path("url").toString()).isEqualTo("https://ports.example/rejected/5");
    }

    @Test
    void aRecordWithoutAnAddressCannotBeReplayed() throws Exception {
        long id = reject("lectern.pages/0/17", "There is no ce_subject.");

        Response refused =
                given().header("Authorization", "Bearer " + ServeOnly.TOKEN).post("/api/rejects/" + id + "/replay");

        assertThat(refused.statusCode()).isEqualTo(409);
    }

    @Test
    void theEditorDismissesWhatNothingCanBecomeOf() throws Exception {
        long id = reject("lectern.pages/0/18", "There is no ce_subject.");
        String session = signIn(ServeOnly.TOKEN).cookie("lectern-editor");

        Response nobody = given().redirects().follow(false).post("/rejects/" + id + "/dismiss");
        String before =
                given().cookie("lectern-editor", session).get("/rejects").asString();
        Response dismissed = given().redirects()
                .follow(false)
                .cookie("lectern-editor", session)
                .post("/rejects/" + id + "/dismiss");

        assertThat(nobody.header("Location")).contains("/editor?back=");
        assertThat(before).contains("/rejects/" + id + "/dismiss");
        assertThat(dismissed.statusCode()).isEqualTo(303);
        assertThat(given().get("/rejects").asString()).doesNotContain("lectern.pages/0/18");
    }

    @Test
    void theEditorMayDismissAPageThatWasReadNoBetterWhenItWasReplayed() throws Exception {
        long never = reject("https://ports.example/rejected/6.pdf", "Its PDF is damaged.");
        long again = reject("https://ports.example/rejected/7.pdf", "Its PDF is damaged.");
        new Database(database).change("update reject set replayed_at = last_seen where id = ?", again);
        String session = signIn(ServeOnly.TOKEN).cookie("lectern-editor");

        String rejects =
                given().cookie("lectern-editor", session).get("/rejects").asString();

        assertThat(rejects)
                .contains("/rejects/" + never + "/replay", "/rejects/" + again + "/replay")
                .contains("/rejects/" + again + "/dismiss")
                .doesNotContain("/rejects/" + never + "/dismiss");
    }

    @Test
    void aPageThatIsPastedIsRead() {
        Response page = given().multiPart("url", "https://ports.example/1")
                .multiPart(
                        "text",
                        "<h1>Minister Ada Holm's remarks, Port Ellery, 3 June 2026</h1><p>Dear friends, dear neighbours,</p>"
                                + "<p>The ferry runs again &lt;script&gt;, and it runs for everybody who lives on these islands. We have waited"
                                + " for this day for eleven winters, and I thank the shipwrights who did not lose patience with us or"
                                + " with the rust that came every spring.</p><p>Thank you, and welcome on board.</p>")
                .post("/try");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString())
                .contains("This is a speech", "Ada Holm, Minister", "Where each fact was read", "&lt;script&gt;");
    }

    @Test
    void nothingToTryIsSaidInWords() {
        Response page = given().multiPart("text", " ").post("/try");

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.asString()).contains("There is nothing to try");
    }

    @Test
    void whereNothingIsWatchedNothingIsFetched() {
        Response page = given().multiPart("text", "")
                .multiPart("url", "http://127.0.0.1:9/speech")
                .post("/try");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.asString())
                .contains(
                        "This process does not watch and fetches nothing. Upload the page or paste its source instead.");
    }

    @Test
    void anAddressWithoutAPageIsSaidInWords() {
        Response page = given().accept("text/html").get("/nowhere/at/all");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.contentType()).startsWith("text/html");
        assertThat(page.asString()).contains("There is nothing at /nowhere/at/all.");
    }

    @Test
    void everySourceIsThereAndAnUnknownOneIsSaid() {
        assertThat(given().get("/sources").statusCode()).isEqualTo(200);
        assertThat(given().accept("text/html").get("/sources/none-such").asString())
                .contains("There is no source");
    }

    private static Response signIn(String token) {
        return given().redirects()
                .follow(false)
                .formParam("token", token)
                .formParam("back", "/rejects")
                .post("/editor");
    }

    private long reject(String url, String reason) throws SQLException, IOException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into reject (url, source, stage, reason, sha256, content_type, http_status, body_gzip, arrival,
                            first_seen, last_seen) values (?, 'ports', 'parse', ?, repeat('b', 64), 'text/html', 200, ?, 'live', now(), now())
                        returning id""")) {
            insert.setString(1, url);
            insert.setString(2, reason);
            insert.setBytes(3, gzip("<p>Page</p>".getBytes(UTF_8)));
            try (var rows = insert.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
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
