package dev.lectern.k8s;

import dev.lectern.source.SourceRegistry;
import dev.lectern.source.SourcesConfig;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

/** What the manifests set is what the program reads, and what they refer to is there. */
class SettingsTest {

    /** Of Quarkus; {@link ScrapedNamesTest} sees in a running program that it knows them. */
    static final Set<String> OF_QUARKUS = Set.of(
            "QUARKUS_DATASOURCE_JDBC_URL",
            "QUARKUS_DATASOURCE_USERNAME",
            "QUARKUS_DATASOURCE_PASSWORD",
            "QUARKUS_SHUTDOWN_DELAY");

    /** Secrets that somebody makes before the installation (docs/operations.md), and those that operators make. */
    private static final Map<String, Set<String>> SECRETS = Map.of(
            "lectern-database", Set.of("username", "password"),
            "lectern-database-app", Set.of("username", "password"),
            "lectern-editor", Set.of("token"),
            "lectern-watch", Set.of("sasl.jaas.config"),
            "lectern-ingest", Set.of("sasl.jaas.config"),
            "lectern-serve", Set.of("sasl.jaas.config"),
            "lectern-keda", Set.of("password"),
            "lectern-kafka-cluster-ca-cert", Set.of("ca.crt"),
            "lectern-database-ca", Set.of("ca.crt"),
            "lectern-postgres-ca", Set.of("ca.crt"));

    @ParameterizedTest
    @MethodSource("dev.lectern.k8s.Manifests#folders")
    void everyVariableIsASettingOfTheProgram(String folder) throws Exception {
        Set<String> known = new HashSet<>(KnownKeys.lectern());
        known.addAll(KnownKeys.kafka());
        known.addAll(OF_QUARKUS);

        for (Manifest workload : ofLectern(folder)) {
            assertThat(known).as(workload.toString()).containsAll(variables(folder, workload));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.lectern.k8s.Manifests#folders")
    void everyRoleKnowsItsServers(String folder) {
        for (Manifest workload : ofLectern(folder)) {
            assertThat(variables(folder, workload))
                    .as(workload.toString())
                    .contains(
                            "KAFKA_BOOTSTRAP_SERVERS",
                            "QUARKUS_DATASOURCE_JDBC_URL",
                            "QUARKUS_DATASOURCE_USERNAME",
                            "QUARKUS_DATASOURCE_PASSWORD")
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("dev.lectern.k8s.Manifests#folders")
    void everyReferenceHasItsEnd(String folder) {
        for (Manifest workload : Manifests.of(folder)) {
            if (workload.runsPods()) {
                workload.containers().stream()
                        .flatMap(container -> container.list("env").stream())
                        .map(variable -> variable.inner("valueFrom"))
                        .forEach(from -> {
                            from.at("secretKeyRef").ifPresent(reference -> assertSecret(from.inner("secretKeyRef")));
                            from.at("configMapKeyRef")
                                    .ifPresent(reference -> assertThat(Manifests.one(
                                                            folder, "ConfigMap", from.text("configMapKeyRef", "name"))
                                                    .map("data"))
                                            .containsKey(from.text("configMapKeyRef", "key")));
                        });
                for (Manifest volume : workload.podSpec().list("volumes")) {
                    volume.at("configMap")
                            .ifPresent(map -> assertThat(
                                            Manifests.one(folder, "ConfigMap", volume.text("configMap", "name")))
                                    .isNotNull());
                    volume.list("secret", "items")
                            .forEach(item -> assertThat(SECRETS.get(volume.text("secret", "secretName")))
                                    .contains(item.text("key")));
                }
                workload.podSpec()
                        .at("serviceAccountName")
                        .ifPresent(account -> assertThat(Manifests.one(folder, "ServiceAccount", account.toString())
                                        .text("automountServiceAccountToken"))
                                .isEqualTo("false"));
            }
        }
        Manifests.of(folder, "TriggerAuthentication").stream()
                .flatMap(authentication -> authentication.list("spec", "secretTargetRef").stream())
                .forEach(SettingsTest::assertSecret);
    }

    @ParameterizedTest
    @MethodSource("dev.lectern.k8s.Manifests#folders")
    void noManifestHoldsASecret(String folder) {
        assertThat(Manifests.of(folder, "Secret")).isEmpty();
    }

    /** Like {@code sslrootcert} in an address: a file that a setting names is mounted. */
    @ParameterizedTest
    @MethodSource("dev.lectern.k8s.Manifests#folders")
    void everyFileOfASettingIsMounted(String folder) {
        for (Manifest deployment : Manifests.of(folder, "Deployment")) {
            List<String> mounts = deployment.containers().get(0).list("volumeMounts").stream()
                    .map(mount -> mount.text("mountPath"))
                    .toList();
            shared(folder).values().stream()
                    .flatMap(value -> Set.of(value.split("[=&]", -1)).stream())
                    .filter(word -> word.startsWith("/etc/"))
                    .forEach(file -> assertThat(mounts).as(file).anyMatch(file::startsWith));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.lectern.k8s.Manifests#folders")
    void everySourceDefinitionIsValid(String folder, @TempDir Path sources) throws Exception {
        Map<String, Object> definitions =
                Manifests.one(folder, "ConfigMap", "lectern-sources").map("data");
        for (Map.Entry<String, Object> definition : definitions.entrySet()) {
            Files.writeString(
                    sources.resolve(definition.getKey()), definition.getValue().toString());
        }
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withMapping(SourcesConfig.class)
                .withSources(new PropertiesConfigSource(
                        Map.of(
                                "lectern.sources.directory",
                                sources.toString(),
                                "lectern.sources.enabled",
                                shared(folder).getOrDefault("LECTERN_SOURCES_ENABLED", "")),
                        "the manifests",
                        100))
                .build();

        var registry = new SourceRegistry(config.getConfigMapping(SourcesConfig.class), config, Clock.systemUTC());

        assertThat(registry.invalid()).isEmpty();
        assertThat(registry.sources()).hasSizeGreaterThanOrEqualTo(definitions.size());
    }

    @ParameterizedTest
    @MethodSource("dev.lectern.k8s.Manifests#folders")
    void theTopicsAreMadeByLecternOrByTheOperatorOfKafka(String folder) {
        if (shared(folder).containsKey("KAFKA_SASL_MECHANISM")) {
            assertThat(shared(folder)).contains(entry("LECTERN_KAFKA_CREATE_TOPICS", "false"));
        } else {
            assertThat(shared(folder)).doesNotContainKey("LECTERN_KAFKA_CREATE_TOPICS");
        }
    }

    private static List<Manifest> ofLectern(String folder) {
        return Manifests.of(folder).stream()
                .filter(Manifest::runsPods)
                .filter(workload -> workload.containers().get(0).text("name").equals("lectern"))
                .toList();
    }

    private static List<String> variables(String folder, Manifest workload) {
        Manifest container = workload.containers().get(0);
        List<String> names = new ArrayList<>();
        container.list("env").forEach(variable -> names.add(variable.text("name")));
        container
                .list("envFrom")
                .forEach(from -> names.addAll(Manifests.one(folder, "ConfigMap", from.text("configMapRef", "name"))
                        .map("data")
                        .keySet()));
        return names;
    }

    /** What all roles share. */
    static Map<String, String> shared(String folder) {
        Manifest serve = Manifests.one(folder, "Deployment", "lectern-serve");
        String name = serve.containers().get(0).list("envFrom").get(0).text("configMapRef", "name");
        Map<String, String> data = new HashMap<>();
        Manifests.one(folder, "ConfigMap", name).map("data").forEach((key, value) -> data.put(key, value.toString()));
        return data;
    }

    private static void assertSecret(Manifest reference) {
        assertThat(SECRETS.get(reference.text("name")))
                .as(reference.text("name"))
                .contains(reference.text("key"));
    }
}
