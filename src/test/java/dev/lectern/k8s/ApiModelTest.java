package dev.lectern.k8s;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import io.kubernetes.client.openapi.JSON;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Every object of Kubernetes' own kinds fits the model of its API: no unknown field, none missing, each of its type. */
class ApiModelTest {

    private static final String MODELS = "io.kubernetes.client.openapi.models.";

    /** Groups of Kubernetes itself, and how the classes of their version begin. */
    private static final Map<String, String> VERSIONS = Map.of(
            "v1", "V1",
            "apps/v1", "V1",
            "batch/v1", "V1",
            "policy/v1", "V1",
            "networking.k8s.io/v1", "V1",
            "autoscaling/v2", "V2");

    @ParameterizedTest
    @MethodSource("dev.lectern.k8s.Manifests#folders")
    void everyObjectFitsTheApi(String folder) {
        List<Manifest> objects = Manifests.of(folder);

        assertThat(objects).isNotEmpty();
        for (Manifest object : objects) {
            if (VERSIONS.containsKey(object.apiVersion())) {
                check(VERSIONS.get(object.apiVersion()) + object.kind(), object.content());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dev.lectern.k8s.Manifests#folders")
    void theBehaviourOfAScalerFitsToo(String folder) {
        for (Manifest scaler : Manifests.of(folder, "ScaledObject")) {
            check(
                    "V2HorizontalPodAutoscalerBehavior",
                    scaler.map("spec", "advanced", "horizontalPodAutoscalerConfig", "behavior"));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.lectern.k8s.Manifests#folders")
    void everyObjectIsThereOnceAndInTheNamespace(String folder) {
        List<Manifest> objects = Manifests.of(folder);

        Set<String> names = objects.stream().map(Manifest::toString).collect(Collectors.toSet());
        assertThat(names).hasSameSizeAs(objects);
        assertThat(objects)
                .filteredOn(object -> !object.kind().equals("Namespace"))
                .allSatisfy(object ->
                        assertThat(object.text("metadata", "namespace")).isEqualTo("lectern"));
    }

    @Test
    void theCheckSeesAnUnknownField() {
        Manifest service = Manifests.read("""
                apiVersion: v1
                kind: Service
                metadata: {name: a}
                spec: {ports: [{port: 80, targetport: http}]}
                """).get(0);

        assertThatThrownBy(() -> check("V1Service", service.content())).hasMessageContaining("targetport");
    }

    @Test
    void theCheckSeesAMissingField() {
        Manifest budget = Manifests.read("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: a}
                spec: {template: {}}
                """).get(0);

        assertThatThrownBy(() -> check("V1Deployment", budget.content())).hasMessageContaining("selector");
    }

    private static void check(String model, Map<String, Object> content) {
        JsonElement json = new Gson().toJsonTree(content);
        try {
            Class<?> type = Class.forName(MODELS + model);
            type.getMethod("validateJsonElement", JsonElement.class).invoke(null, json);
            assertThat(JSON.getGson().fromJson(json, type)).isNotNull();
        } catch (InvocationTargetException e) {
            throw new AssertionError(model + ": " + e.getCause().getMessage() + " in " + content, e);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("no model " + model, e);
        }
    }
}
