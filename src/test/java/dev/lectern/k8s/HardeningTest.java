package dev.lectern.k8s;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every pod may do as little as it can, and takes no more than it asked for. */
class HardeningTest {

    private static final Map<String, BigDecimal> UNITS = Map.of(
            "m", new BigDecimal("0.001"),
            "Ki", BigDecimal.valueOf(1L << 10),
            "Mi", BigDecimal.valueOf(1L << 20),
            "Gi", BigDecimal.valueOf(1L << 30));

    /** Grace that the image needs: its delay, what is under way, the end of the relay. */
    private static final int LEAST_GRACE = 25;

    static Stream<Manifest> workloads() {
        return Manifests.folders().stream()
                .flatMap(folder -> Manifests.of(folder).stream())
                .filter(Manifest::runsPods);
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void runsWithTheLeastRights(Manifest workload) {
        Manifest pod = workload.podSpec();

        assertThat(pod.text("automountServiceAccountToken")).isEqualTo("false");
        assertThat(pod.text("enableServiceLinks")).isEqualTo("false");
        assertThat(pod.text("securityContext", "runAsNonRoot")).isEqualTo("true");
        assertThat(Integer.parseInt(pod.text("securityContext", "runAsUser"))).isPositive();
        assertThat(pod.text("securityContext", "seccompProfile", "type")).isEqualTo("RuntimeDefault");
        for (Manifest container : workload.containers()) {
            assertThat(container.text("securityContext", "allowPrivilegeEscalation"))
                    .isEqualTo("false");
            assertThat(container.at("securityContext", "capabilities", "drop")).contains(List.of("ALL"));
        }
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void takesNoMoreThanItsLimits(Manifest workload) {
        for (Manifest container : workload.containers()) {
            Map<String, Object> requests = container.map("resources", "requests");
            Map<String, Object> limits = container.map("resources", "limits");

            assertThat(requests).containsKeys("cpu", "memory");
            assertThat(limits).containsKey("memory");
            limits.forEach((name, limit) ->
                    assertThat(amount(requests.get(name))).as(name).isLessThanOrEqualTo(amount(limit)));
        }
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void mountsOnlyVolumesThatItHas(Manifest workload) {
        List<String> volumes = Stream.concat(
                        workload.podSpec().list("volumes").stream().map(volume -> volume.text("name")),
                        workload.list("spec", "volumeClaimTemplates").stream().map(Manifest::name))
                .toList();

        assertThat(workload.containers())
                .flatExtracting(container -> container.list("volumeMounts"))
                .allSatisfy(mount -> assertThat(volumes).contains(((Manifest) mount).text("name")));
    }

    @ParameterizedTest
    @MethodSource("dev.lectern.k8s.Manifests#folders")
    void lecternWritesToNothingButTmp(String folder) {
        for (Manifest workload : Manifests.of(folder)) {
            if (workload.runsPods() && workload.containers().get(0).text("name").equals("lectern")) {
                Manifest container = workload.containers().get(0);
                assertThat(container.text("securityContext", "readOnlyRootFilesystem"))
                        .isEqualTo("true");
                assertThat(container.list("volumeMounts"))
                        .filteredOn(mount -> mount.at("readOnly").isEmpty())
                        .extracting(mount -> mount.text("mountPath"))
                        .containsExactly("/tmp");
                assertThat(workload.podSpec().text("securityContext", "runAsUser"))
                        .isEqualTo("10001");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dev.lectern.k8s.Manifests#folders")
    void streamsHaveTheTimeToSayGoodbye(String folder) {
        Manifest serve = Manifests.one(folder, "Deployment", "lectern-serve");
        int grace = Integer.parseInt(serve.podSpec().text("terminationGracePeriodSeconds"));
        int before = Integer.parseInt(serve.containers().get(0).text("lifecycle", "preStop", "sleep", "seconds"));

        assertThat(grace - before).isGreaterThanOrEqualTo(LEAST_GRACE);
    }

    @ParameterizedTest
    @MethodSource("dev.lectern.k8s.Manifests#folders")
    void everyRoleIsClosedAndOpenedByName(String folder) {
        Map<String, Object> pod = Map.of("app.kubernetes.io/name", "lectern", "app.kubernetes.io/component", "serve");
        List<Manifest> policies = Manifests.of(folder, "NetworkPolicy").stream()
                .filter(policy ->
                        Selector.of(policy.inner("spec", "podSelector")).matches(pod))
                .toList();

        assertThat(policies)
                .extracting(Manifest::name)
                .contains("lectern-nothing-else", "lectern-dns", "lectern-kafka", "lectern-postgres")
                .doesNotContain("lectern-watch-web");
        assertThat(policies)
                .flatExtracting(policy -> policy.list("spec", "egress"))
                .allSatisfy(way -> assertThat(((Manifest) way).content()).containsKeys("to", "ports"));
        assertThat(Set.copyOf(policies)).hasSameSizeAs(policies);
    }

    private static BigDecimal amount(Object quantity) {
        String text = String.valueOf(quantity);
        return UNITS.entrySet().stream()
                .filter(unit -> text.endsWith(unit.getKey()))
                .findFirst()
                .map(unit -> new BigDecimal(
                                text.substring(0, text.length() - unit.getKey().length()))
                        .multiply(unit.getValue()))
                .orElseGet(() -> new BigDecimal(text));
    }
}
