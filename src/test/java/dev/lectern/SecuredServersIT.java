package dev.lectern;

import dev.lectern.access.Calls;
import dev.lectern.embedded.EmbeddedPostgres;
import dev.lectern.embedded.FreePorts;
import dev.lectern.embedded.SecuredServers;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static dev.lectern.Patience.await;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Kafka with TLS and a password, PostgreSQL with TLS: every client of the program (channels, relay, topics, stream) has to take
 * the settings, or something of this does not come to pass.
 */
class SecuredServersIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String READER = "token-of-readers";
    private static final String BASIC = Base64.getEncoder().encodeToString(("any:" + READER).getBytes(UTF_8));

    @TempDir
    Path folder;

    @Test
    void theWholeLineRunsWithTlsAndAPassword() throws Exception {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        try (var servers = SecuredServers.start(folder)) {
            var settings = new HashMap<>(servers.environment());
            settings.put("LECTERN_INBOX", inbox.toString());
            settings.put("LECTERN_READ", "token");
            settings.put("LECTERN_READER_TOKEN", READER);
            int secured = FreePorts.next();
            settings.putAll(Map.of(
                    "QUARKUS_HTTP_SSL_PORT", Integer.toString(secured),
                    "QUARKUS_HTTP_SSL_CERTIFICATE_FILES", certificate().toString(),
                    "QUARKUS_HTTP_SSL_CERTIFICATE_KEY_FILES",
                            certificate().resolveSibling("server.key").toString()));
            try (var lectern = LecternProcess.start(LecternProcess.containerJar(), folder, settings)
                            .ready();
                    var client = SseClient.open(lectern.url("/api/stream"), "Authorization", "Bearer " + READER)) {
                await().atMost(PATIENCE)
                        .until(() -> client.blocks().stream().anyMatch(block -> block.contains("event: live")));

                Files.write(inbox.resolve("speech.txt"), SamplePage.saying("encrypted"));
                Files.writeString(inbox.resolve("empty.html"), ""); // a reject, for the channel of rejects

                await().atMost(PATIENCE).until(() -> !client.changes().isEmpty());
                await().atMost(PATIENCE)
                        .until(() -> RestAssured.get(lectern.managementUrl("/q/metrics"))
                                .asString()
                                .contains("lectern_pages_rejected_total"));
                assertThat(client.changes().get(0).data()).contains("encrypted");
                theStreamComesOverHttp2WithTls(URI.create("https://localhost:" + secured + "/api/stream?after=0"));
                assertThat(sessions(servers, "true")).isPositive();
                assertThat(sessions(servers, "false")).isZero();
                nobodyReadsWithoutAToken(lectern);
            }
        }
    }

    /** Where reading is closed: every call of the OpenAPI document, every page, and ways around. */
    private static void nobodyReadsWithoutAToken(LecternProcess lectern) {
        var softly = new SoftAssertions();
        String document = get(lectern.url("/q/openapi?format=json"), "").asString();
        List<String> paths = Stream.concat(
                        Calls.of(document).stream()
                                .filter(call -> call.method().equals("GET"))
                                .map(Calls.Call::path),
                        Stream.of(
                                "/",
                                "/rejects",
                                "/sources",
                                "/speeches/0",
                                "/api/",
                                "//api/speeches",
                                "/q/../api/speeches",
                                "/assets/%2e%2e/api/speeches",
                                "/editor/..;/api/speeches"))
                .toList();
        for (String path : paths) {
            for (String authorization : List.of("", "Bearer guess", "Basic Z3Vlc3M6Z3Vlc3M=")) {
                softly.assertThat(get(lectern.url(path), authorization).statusCode())
                        .as("%s with '%s'", path, authorization)
                        .isIn(path.contains("..") ? List.of(401, 404) : List.of(401));
            }
        }
        softly.assertThat(get(lectern.url("/api/speeches"), "Bearer " + READER).statusCode())
                .isEqualTo(200);
        softly.assertThat(get(lectern.url("/feed.atom"), "Basic " + BASIC).statusCode())
                .isEqualTo(200);
        softly.assertThat(get(lectern.url("/api/takedowns"), "Bearer " + READER).statusCode())
                .isEqualTo(401);
        softly.assertAll();
        await().until(() -> get(lectern.managementUrl("/q/health/ready"), "").statusCode() == 200);
    }

    private static Response get(String url, String authorization) {
        var request = RestAssured.given().urlEncodingEnabled(false).redirects().follow(false);
        return (authorization.isEmpty() ? request : request.header("Authorization", authorization)).get(url);
    }

    private void theStreamComesOverHttp2WithTls(URI stream) throws Exception {
        var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        try (var in = Files.newInputStream(certificate())) {
            trusted.setCertificateEntry(
                    "lectern", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
        HttpClient http = HttpClient.newBuilder().sslContext(tls).build();

        HttpResponse<Stream<String>> response = http.send(
                HttpRequest.newBuilder(stream)
                        .header("Authorization", "Bearer " + READER)
                        .build(),
                HttpResponse.BodyHandlers.ofLines());

        assertThat(response.version()).isEqualTo(HttpClient.Version.HTTP_2);
        try (Stream<String> lines = response.body()) {
            assertThat(lines.takeWhile(line -> !line.equals("event: live"))).contains("id: 1", "event: available");
        }
    }

    private Path certificate() {
        return folder.resolve("certificate/server.crt");
    }

    @Test
    void aWrongPasswordIsToldInOneSentence() throws Exception {
        try (var servers = SecuredServers.start(folder)) {
            var settings = new HashMap<>(servers.environment());
            settings.compute("KAFKA_SASL_JAAS_CONFIG", (key, value) -> value.replace("password=\"a", "password=\"b"));

            try (var lectern = LecternProcess.start(LecternProcess.containerJar(), folder, settings)) {
                int exit = lectern.exitCode(PATIENCE);

                assertThat(exit).isEqualTo(1);
                assertThat(lectern.console()).contains("Authentication failed", "KAFKA_BOOTSTRAP_SERVERS");
            }
        }
    }

    /** Sessions of others than this test, with or without TLS. */
    private static int sessions(SecuredServers servers, String encrypted) throws Exception {
        var own = new Properties(); // by name: a session that this test has closed stands there a moment longer
        own.putAll(Map.of(
                "user", EmbeddedPostgres.USER, "password", EmbeddedPostgres.PASSWORD, "ApplicationName", "this test"));
        try (var connection = DriverManager.getConnection(servers.plainJdbcUrl(), own);
                var query =
                        connection.prepareStatement("select count(*) from pg_stat_ssl join pg_stat_activity using (pid)"
                                + " where client_port is not null and application_name <> 'this test' and ssl = "
                                + encrypted);
                var row = query.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    /** The roles that do not migrate look for the schema on a connection of their own, before Quarkus. */
    @Test
    void theRolesThatWaitForTheSchemaUseTlsToo() throws Exception {
        try (var servers = SecuredServers.start(folder)) {
            var settings = new HashMap<>(servers.environment());
            settings.put("LECTERN_ROLES", "migrate");
            try (var migrate = LecternProcess.start(LecternProcess.containerJar(), folder, settings)) {
                assertThat(migrate.exitCode(PATIENCE)).isZero();
            }
            settings.putAll(Map.of("LECTERN_ROLES", "serve"));
            try (var serve = LecternProcess.start(LecternProcess.containerJar(), folder, settings)) {
                serve.ready();
            }
        }
    }
}
