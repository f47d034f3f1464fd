package dev.lectern.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every object of an operator's kind fits the schema of it under {@code src/test/resources/k8s/schemas}. */
class CustomResourceTest {

    private static final Path SCHEMAS = Path.of("src/test/resources/k8s/schemas");
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @MethodSource("dev.lectern.k8s.Manifests#folders")
    void everyObjectFitsItsSchema(String folder) {
        for (Manifest object : Manifests.of(folder)) {
            if (isCustom(object)) {
                assertThat(faults(object)).as(object + " in " + folder).isEmpty();
            }
        }
    }

    @Test
    void theCheckSeesAnUnknownField() {
        Manifest topic = Manifests.read("""
                apiVersion: kafka.strimzi.io/v1
                kind: KafkaTopic
                metadata: {name: a, labels: {strimzi.io/cluster: b}}
                spec: {partition: 1}
                """).get(0);

        assertThat(faults(topic)).singleElement().asString().contains("partition");
    }

    private static Set<ValidationMessage> faults(Manifest object) {
        Path file = SCHEMAS.resolve(object.kind().toLowerCase(Locale.ROOT) + "." + object.group() + ".yaml");
        assertThat(file).as("a schema for " + object.kind()).exists();
        return schema(file).validate(JSON.valueToTree(object.content()));
    }

    private static JsonSchema schema(Path file) {
        try {
            JsonNode schema = JSON.valueToTree(
                    Manifests.read(Files.readString(file)).get(0).content());
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(schema);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kubernetes' own groups have no dot, or end in k8s.io; of the latter, the Gateway API is installed apart. */
    private static boolean isCustom(Manifest object) {
        return object.group().contains(".") && !object.group().equals("networking.k8s.io");
    }
}
