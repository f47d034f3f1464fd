package dev.lectern.k8s;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The objects of a role agree with each other: selectors, ports, probes, budgets, policies, scalers. */
class RolesTest {

    private static final Set<String> ROLES = Set.of("watch", "ingest", "serve");

    @ParameterizedTest
    @MethodSource("dev.lectern.k8s.Manifests#folders")
    void thereIsADeploymentForEachRole(String folder) {
        assertThat(Manifests.of(folder, "Deployment"))
                .extracting(Manifest::name)
                .containsExactlyInAnyOrderElementsOf(
                        ROLES.stream().map(role -> "lectern-" + role).toList());
        assertThat(Manifests.of(folder, "Deployment"))
                .allSatisfy(deployment -> assertThat(environment(deployment, "LECTERN_ROLES"))
                        .isEqualTo(deployment.name().substring("lectern-".length())));
    }

    @ParameterizedTest
    @MethodSource("dev.lectern.k8s.Manifests#folders")
    void everySelectorFindsPods(String folder) {
        List<Manifest> workloads =
                Manifests.of(folder).stream().filter(Manifest::runsPods).toList();

        assertThat(workloads)
                .filteredOn(workload -> !workload.kind().equals("Job"))
                .allSatisfy(workload -> assertThat(workload.podLabels())
                        .containsAllEntriesOf(workload.map("spec", "selector", "matchLabels")));
        for (Manifest object : Manifests.of(folder)) {
            switch (object.kind()) {
                case "Service" -> assertFinds(object, object.map("spec", "selector"), workloads);
                case "PodDisruptionBudget" ->
                    assertFinds(object, object.map("spec", "selector", "matchLabels"), workloads);
                case "NetworkPolicy" ->
                    assertThat(workloads)
                            .as(object.toString())
                            .anyMatch(workload -> Selector.of(object.inner("spec", "podSelector"))
                                    .matches(workload.podLabels()));
                default -> assertThat(object.kind()).isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dev.lectern.k8s.Manifests#folders")
    void everyPortIsOneOfAContainer(String folder) {
        for (Manifest service : Manifests.of(folder, "Service")) {
            Set<String> ports = Manifests.of(folder).stream()
                    .filter(Manifest::runsPods)
                    .filter(workload -> matches(service.map("spec", "selector"), workload.podLabels()))
                    .flatMap(workload -> workload.containers().stream())
                    .flatMap(container -> container.list("ports").stream())
                    .map(port -> port.text("name"))
                    .collect(Collectors.toSet());
            assertThat(service.list("spec", "ports"))
                    .as(service.toString())
                    .allSatisfy(port -> assertThat(ports).contains(port.text("targetPort")));
        }
        Set<String> services = new TreeSet<>();
        Manifests.of(folder, "Service")
                .forEach(service -> service.list("spec", "ports").forEach(port -> {
                    services.add(service.name() + ":" + port.text("name"));
                    services.add(service.name() + ":" + port.text("port"));
                }));
        Manifests.of(folder, "Ingress").stream()
                .flatMap(ingress -> ingress.list("spec", "rules").stream())
                .flatMap(rule -> rule.list("http", "paths").stream())
                .map(path -> path.inner("backend", "service"))
                .forEach(backend ->
                        assertThat(services).contains(backend.text("name") + ":" + backend.text("port", "name")));
        Manifests.of(folder, "HTTPRoute").stream()
                .flatMap(route -> route.list("spec", "rules").stream())
                .flatMap(rule -> rule.list("backendRefs").stream())
                .forEach(backend -> assertThat(services).contains(backend.text("name") + ":" + backend.text("port")));
    }

    @ParameterizedTest
    @MethodSource("dev.lectern.k8s.Manifests#folders")
    void theProbesAskTheManagementPort(String folder) {
        Map<String, String> paths = Map.of(
                "startupProbe", "/q/health/started",
                "livenessProbe", "/q/health/live",
                "readinessProbe", "/q/health/ready");
        for (Manifest deployment : Manifests.of(folder, "Deployment")) {
            Manifest container = deployment.containers().get(0);
            paths.forEach((probe, path) -> {
                assertThat(container.text(probe, "httpGet", "path")).isEqualTo(path);
                assertThat(container.text(probe, "httpGet", "port")).isEqualTo("management");
            });
            assertThat(container.list("ports"))
                    .extracting(port -> port.text("name") + " " + port.text("containerPort"))
                    .containsExactlyInAnyOrder("http 8080", "management 9000");
        }
    }

    @ParameterizedTest
    @MethodSource("dev.lectern.k8s.Manifests#folders")
    void aScalerFindsItsDeploymentAndNobodyElseSaysHowMany(String folder) {
        for (Manifest scaler : Manifests.of(folder)) {
            boolean keda = scaler.kind().equals("ScaledObject");
            if (keda || scaler.kind().equals("HorizontalPodAutoscaler")) {
                Manifest deployment =
                        Manifests.one(folder, "Deployment", scaler.text("spec", "scaleTargetRef", "name"));
                int least = Integer.parseInt(scaler.text("spec", keda ? "minReplicaCount" : "minReplicas"));
                int most = Integer.parseInt(scaler.text("spec", keda ? "maxReplicaCount" : "maxReplicas"));

                assertThat(deployment.at("spec", "replicas")).isEmpty();
                assertThat(least).isPositive().isLessThanOrEqualTo(most);
            }
        }
    }

    static String environment(Manifest workload, String name) {
        return workload.containers().get(0).list("env").stream()
                .filter(variable -> variable.text("name").equals(name))
                .map(variable -> variable.text("value"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not set in " + workload));
    }

    private static void assertFinds(Manifest object, Map<String, Object> labels, List<Manifest> workloads) {
        assertThat(workloads).as(object.toString()).anyMatch(workload -> matches(labels, workload.podLabels()));
    }

    private static boolean matches(Map<String, Object> wanted, Map<String, Object> labels) {
        return labels.entrySet().containsAll(wanted.entrySet());
    }
}
