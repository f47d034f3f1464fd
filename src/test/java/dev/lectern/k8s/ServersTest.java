package dev.lectern.k8s;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

import static dev.lectern.k8s.Manifests.DEV;
import static dev.lectern.k8s.Manifests.OPERATORS;
import static dev.lectern.k8s.Manifests.PROD;
import static org.assertj.core.api.Assertions.assertThat;

/** The addresses of Kafka and PostgreSQL are those of what the overlay brings, and the network policies let Lectern there. */
class ServersTest {

    @Test
    void devFindsItsOwnServers() {
        Set<String> addresses = Manifests.of(DEV, "Service").stream()
                .flatMap(service ->
                        service.list("spec", "ports").stream().map(port -> service.name() + ":" + port.text("port")))
                .collect(Collectors.toSet());

        assertThat(addresses)
                .contains(
                        kafka(DEV),
                        database(DEV, "QUARKUS_DATASOURCE_JDBC_URL").getAuthority(),
                        database(DEV, "LECTERN_RELAY_JDBC_URL").getAuthority());
        assertReaches(DEV, "lectern-kafka", Map.of("app.kubernetes.io/name", "lectern-kafka"), 9092);
        assertReaches(DEV, "lectern-postgres", Map.of("app.kubernetes.io/name", "lectern-postgres"), 5432);
    }

    /** By the names that Strimzi and CloudNativePG give to the Services and labels that they make. */
    @Test
    void theOperatorsServersAreFound() {
        Manifest cluster = Manifests.of(OPERATORS, "Kafka").get(0);
        String port = cluster.list("spec", "kafka", "listeners").get(0).text("port");
        String database = Manifests.of(OPERATORS, "Cluster").get(0).name();
        Manifest pooler = Manifests.of(OPERATORS, "Pooler").get(0);

        assertThat(kafka(OPERATORS)).isEqualTo(cluster.name() + "-kafka-bootstrap.lectern.svc:" + port);
        assertThat(pooler.text("spec", "cluster", "name")).isEqualTo(database);
        assertThat(database(OPERATORS, "QUARKUS_DATASOURCE_JDBC_URL").getHost()).isEqualTo(pooler.name());
        assertThat(database(OPERATORS, "LECTERN_RELAY_JDBC_URL").getHost()).isEqualTo(database + "-rw");
        assertReaches(
                OPERATORS,
                "lectern-kafka",
                Map.of("strimzi.io/cluster", cluster.name(), "strimzi.io/kind", "Kafka"),
                Integer.parseInt(port));
        assertReaches(OPERATORS, "lectern-postgres", Map.of("cnpg.io/cluster", database), 5432);
        assertReaches(OPERATORS, "lectern-postgres", Map.of("cnpg.io/poolerName", pooler.name()), 5432);
    }

    @Test
    void theBackupGoesToAStoreThatIsThere() {
        Manifest store = Manifests.of(OPERATORS, "ObjectStore").get(0);
        Manifest plugin = Manifests.of(OPERATORS, "Cluster")
                .get(0)
                .list("spec", "plugins")
                .get(0);
        Manifest nightly = Manifests.of(OPERATORS, "ScheduledBackup").get(0);

        assertThat(plugin.text("parameters", "barmanObjectName")).isEqualTo(store.name());
        assertThat(nightly.text("spec", "pluginConfiguration", "name")).isEqualTo(plugin.text("name"));
        assertThat(nightly.text("spec", "cluster", "name"))
                .isEqualTo(Manifests.of(OPERATORS, "Cluster").get(0).name());
    }

    /** A pooler in transaction mode keeps neither a lock nor a prepared statement. */
    @Test
    void theRelayPassesThePoolerByAndTheRestPreparesNothing() {
        for (String folder : Set.of(PROD, OPERATORS)) {
            URI pooled = database(folder, "QUARKUS_DATASOURCE_JDBC_URL");
            URI direct = database(folder, "LECTERN_RELAY_JDBC_URL");

            assertThat(direct.getAuthority()).isNotEqualTo(pooled.getAuthority());
            assertThat(pooled.getQuery()).contains("prepareThreshold=0", "sslmode=verify-");
            assertThat(direct.getQuery()).contains("sslmode=verify-full").doesNotContain("prepareThreshold");
        }
    }

    private static String kafka(String folder) {
        return SettingsTest.shared(folder).get("KAFKA_BOOTSTRAP_SERVERS");
    }

    private static URI database(String folder, String key) {
        return URI.create(SettingsTest.shared(folder).get(key).substring("jdbc:".length()));
    }

    private static void assertReaches(String folder, String policy, Map<String, Object> pod, int port) {
        assertThat(Manifests.one(folder, "NetworkPolicy", policy).list("spec", "egress"))
                .anySatisfy(way -> {
                    assertThat(way.list("to"))
                            .anyMatch(to -> Selector.of(to.inner("podSelector")).matches(pod));
                    assertThat(way.list("ports"))
                            .extracting(open -> open.text("port"))
                            .contains(Integer.toString(port));
                });
    }
}
