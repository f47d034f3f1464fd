package dev.lectern.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A Kafka that wants TLS and a password (SCRAM), and a PostgreSQL that offers TLS, as servers of other people do. */
public final class SecuredServers implements AutoCloseable {

    private static final String USER = "lectern";
    private static final String PASSWORD = "a-password-of-this-test";

    private final EmbeddedKafka kafka;
    private final EmbeddedPostgres postgres;
    private final Certificate certificate;
    private final int securedPort;

    private SecuredServers(EmbeddedKafka kafka, EmbeddedPostgres postgres, Certificate certificate, int securedPort) {
        this.kafka = kafka;
        this.postgres = postgres;
        this.certificate = certificate;
        this.securedPort = securedPort;
    }

    /** Starts both. */
    public static SecuredServers start(Path folder) throws Exception {
        Certificate certificate = Certificate.forLocalhost(folder.resolve("certificate"));
        int port = Ports.free();
        EmbeddedKafka kafka = EmbeddedKafka.start(
                folder.resolve("kafka"),
                0,
                settings -> secured(settings, certificate, port),
                List.of("SCRAM-SHA-512=[name=" + USER + ",password=" + PASSWORD + "]"));
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.start(
                    folder.resolve("postgres"),
                    0,
                    false,
                    Map.of(
                            "ssl", "on",
                            "ssl_cert_file", certificate.certificate().toString(),
                            "ssl_key_file", certificate.key().toString()));
            return new SecuredServers(kafka, postgres, certificate, port);
        } catch (RuntimeException e) {
            kafka.close();
            throw e;
        }
    }

    /** The broker talks to itself on its plain listener; whoever comes to the other one needs TLS and the password. */
    private static Map<String, Object> secured(Map<String, Object> plain, Certificate certificate, int port) {
        var settings = new HashMap<>(plain);
        settings.merge("listeners", ",CLIENT://localhost:" + port, (a, b) -> a + "" + b);
        settings.merge("advertised.listeners", ",CLIENT://localhost:" + port, (a, b) -> a + "" + b);
        settings.merge("listener.security.protocol.map", ",CLIENT:SASL_SSL", (a, b) -> a + "" + b);
        settings.put("listener.name.client.sasl.enabled.mechanisms", "SCRAM-SHA-512");
        settings.put(
                "listener.name.client.scram-sha-512.sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required;");
        settings.put("listener.name.client.ssl.keystore.type", "PKCS12");
        settings.put(
                "listener.name.client.ssl.keystore.location",
                certificate.keyStore().toString());
        settings.put("listener.name.client.ssl.keystore.password", Certificate.PASSWORD);
        settings.put("listener.name.client.ssl.key.password", Certificate.PASSWORD);
        return settings;
    }

    /** The environment of a program that may use both. */
    public Map<String, String> environment() {
        return Map.of(
                "KAFKA_BOOTSTRAP_SERVERS",
                "localhost:" + securedPort,
                "KAFKA_SECURITY_PROTOCOL",
                "SASL_SSL",
                "KAFKA_SASL_MECHANISM",
                "SCRAM-SHA-512",
                "KAFKA_SASL_JAAS_CONFIG",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + USER + "\" password=\""
                        + PASSWORD + "\";",
                "KAFKA_SSL_TRUSTSTORE_TYPE",
                "PEM",
                "KAFKA_SSL_TRUSTSTORE_LOCATION",
                certificate.certificate().toString(),
                "QUARKUS_DATASOURCE_JDBC_URL",
                postgres.jdbcUrl() + "?sslmode=verify-full&sslrootcert=" + certificate.certificate(),
                "QUARKUS_DATASOURCE_USERNAME",
                EmbeddedPostgres.USER,
                "QUARKUS_DATASOURCE_PASSWORD",
                EmbeddedPostgres.PASSWORD);
    }

    /** Address of PostgreSQL that asks for nothing, to look at its sessions. */
    public String plainJdbcUrl() {
        return postgres.jdbcUrl() + "?sslmode=disable";
    }

    @Override
    public void close() {
        kafka.close();
        postgres.close();
    }
}
