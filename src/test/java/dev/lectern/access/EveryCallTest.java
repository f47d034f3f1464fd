package dev.lectern.access;

import dev.lectern.ServeOnly;
import dev.lectern.TestIssuer;
import dev.lectern.access.Calls.Call;
import dev.lectern.editor.EditorSession;
import dev.lectern.editor.EditorToken;
import dev.lectern.oidc.AccessTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.SoftAssertions;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Walks all calls of the OpenAPI document: what is for the editor works for nobody else. */
@QuarkusTest
@TestProfile(ServeOnly.class)
class EveryCallTest {

    private static final String ROLE = "lectern-editor";

    @ConfigProperty(name = "quarkus.oidc.auth-server-url")
    String provider;

    @Inject
    ReaderToken readers;

    @Inject
    EditorToken editor;

    @Inject
    EditorSession sessions;

    @Inject
    AccessTokens accessTokens;

    @Test
    void whatChangesSomethingIsForTheEditor() {
        assertThat(calls())
                .filteredOn(call -> !call.editor() && !call.method().equals("GET"))
                .extracting(Call::toString)
                .containsOnly("POST /api/parse"); // open on loopback, where this test is
    }

    @Test
    void whatOnlyTheEditorMayReadIsForTheEditor() {
        assertThat(calls())
                .filteredOn(call -> call.editor() && call.method().equals("GET"))
                .extracting(Call::path)
                .containsExactlyInAnyOrder(
                        "/api/captures.warc.gz", "/api/takedowns", "/api/rejects/0/stack", "/api/sources/0/samples");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "wrong", "scheme", "expired", "foreign", "issuer", "audience"})
    void nobodyElseIsLetIn(String kind) {
        String authorization = authorization(kind);
        var softly = new SoftAssertions();

        for (Call call : calls().stream().filter(Call::editor).toList()) {
            Response answer = send(call, authorization);
            softly.assertThat(answer.statusCode()).as("%s", call).isEqualTo(401);
            softly.assertThat(answer.contentType()).as("%s", call).startsWith("application/problem+json");
            softly.assertThat(answer.header("WWW-Authenticate")).as("%s", call).startsWith("Bearer");
        }

        softly.assertAll();
    }

    @Test
    void anAccessTokenWithoutTheRoleIsNotEnough() {
        String authorization = "Bearer " + TestIssuer.token(provider, "reader", 600); // longer than all calls take
        var softly = new SoftAssertions();

        for (Call call : calls().stream().filter(Call::editor).toList()) {
            softly.assertThat(send(call, authorization).statusCode())
                    .as("%s", call)
                    .isEqualTo(403);
        }

        softly.assertAll();
    }

    @Test
    void editorsAreLetInWithEitherToken() {
        for (String token : List.of(ServeOnly.TOKEN, TestIssuer.token(provider, ROLE, 60))) {
            given().header("Authorization", "Bearer " + token)
                    .get("/api/takedowns")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void readingNeedsNone() {
        var softly = new SoftAssertions();

        for (Call call : calls().stream()
                .filter(call -> !call.editor() && !call.path().equals("/api/stream"))
                .toList()) {
            softly.assertThat(send(call, "Bearer nonsense").statusCode())
                    .as("%s", call)
                    .isNotIn(401, 403, 500);
        }

        softly.assertAll();
    }

    /** Reading is open in this process, so the door stands before a server of its own. */
    @ParameterizedTest
    @CsvSource({"Authorization,60", "Cookie,28800"})
    void whoMayReadOnlyForAWhileIsKnownTo(String header, long seconds) throws Exception {
        Instant before = Instant.now();
        String value = header.equals("Cookie")
                ? EditorSession.COOKIE + "=" + sessions.begin(ServeOnly.TOKEN)
                : "Bearer " + TestIssuer.token(provider, "reader", 60);
        Vertx vertx = Vertx.vertx();

        String until;
        try {
            until = given().header(header, value)
                    .get("http://127.0.0.1:" + closedServer(vertx) + "/api/stream")
                    .asString();
        } finally {
            vertx.close();
        }

        assertThat(Instant.parse(until))
                .isBetween(before.plusSeconds(seconds - 5), Instant.now().plusSeconds(seconds + 30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "wrong", "scheme", "expired", "foreign", "issuer", "audience"})
    void nobodyElseReadsWhereReadingIsClosed(String kind) throws Exception {
        String authorization = authorization(kind);
        List<Call> calls = calls();
        var softly = new SoftAssertions();
        Vertx vertx = Vertx.vertx();

        try {
            String closed = "http://127.0.0.1:" + closedServer(vertx);
            for (Call call : calls) {
                var request = given().urlEncodingEnabled(false);
                if (!authorization.isEmpty()) {
                    request.header("Authorization", authorization);
                }
                Response answer = request.request(call.method(), closed + call.path());
                softly.assertThat(answer.statusCode()).as("%s", call).isEqualTo(401);
                softly.assertThat(answer.contentType()).as("%s", call).startsWith("application/problem+json");
                softly.assertThat(answer.header("WWW-Authenticate"))
                        .as("%s", call)
                        .isNotNull();
            }
        } finally {
            vertx.close();
        }

        softly.assertAll();
    }

    /** Tells until when whoever asks may read. */
    private int closedServer(Vertx vertx) throws Exception {
        var door = new ReadingDoor("token", readers, editor, sessions, accessTokens);
        Router router = Router.router(vertx);
        router.route().handler(door::check);
        router.route()
                .handler(exchange ->
                        exchange.end(Expiry.of(exchange).map(Instant::toString).orElse("for ever")));
        return vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(60, TimeUnit.SECONDS)
                .actualPort();
    }

    private String authorization(String kind) {
        return switch (kind) {
            case "none" -> "";
            case "wrong" -> "Bearer guess";
            case "scheme" -> "Basic " + ServeOnly.TOKEN;
            case "expired" -> "Bearer " + TestIssuer.token(provider, ROLE, -120);
            case "issuer" ->
                "Bearer " + TestIssuer.token(provider, ROLE, 60, "https://other.example", "lectern-of-the-tests");
            case "audience" -> "Bearer " + TestIssuer.token(provider, ROLE, 60, provider, "payroll");
            default -> "Bearer " + resigned(TestIssuer.token(provider, ROLE, 60));
        };
    }

    /** Says it is of the provider, and is signed by somebody else. */
    private static String resigned(String token) {
        String signature = token.substring(token.lastIndexOf('.') + 1);
        return token.substring(0, token.lastIndexOf('.') + 1) + new StringBuilder(signature).reverse();
    }

    private static Response send(Call call, String authorization) {
        var request = given().urlEncodingEnabled(false);
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        if (call.contentType().startsWith("multipart/")) {
            request.multiPart("page", "<p>a page</p>");
        } else if (!call.contentType().isEmpty()) {
            request.config(RestAssured.config()
                            .encoderConfig(EncoderConfig.encoderConfig()
                                    .encodeContentTypeAs(call.contentType(), ContentType.TEXT)))
                    .contentType(call.contentType())
                    .body("");
        }
        return request.request(call.method(), call.path());
    }

    private static List<Call> calls() {
        return Calls.of(
                given().accept("application/json").get("/q/openapi?format=json").asString());
    }
}
