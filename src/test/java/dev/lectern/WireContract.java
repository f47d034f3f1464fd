package dev.lectern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What the served schema and the AsyncAPI document say of messages. Readers take what they do not know; here nothing may be in a
 * message that is not described.
 */
public final class WireContract {

    private static final Path SERVED = Path.of("src/main/resources/META-INF/resources");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private WireContract() {}

    /** What is wrong with a change, in JSON. */
    public static List<String> faults(byte[] change) {
        try {
            return faults(
                    schema(JSON.readTree(Files.readString(SERVED.resolve("schemas/speech.v1.json")))),
                    JSON.readTree(change));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The AsyncAPI document. */
    public static JsonNode asyncApi() {
        try {
            return JSON.valueToTree(new Yaml(new SafeConstructor(new LoaderOptions()))
                    .<Object>load(Files.readString(SERVED.resolve("asyncapi.yaml"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What is wrong with the headers of a record.
     *
     * @param name of the headers in the document
     */
    public static List<String> faults(String name, ConsumerRecord<String, byte[]> record) {
        ObjectNode headers = JSON.createObjectNode();
        for (Header header : record.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return faults(schema(asyncApi().at("/components/schemas/" + name)), headers);
    }

    private static JsonSchema schema(JsonNode read) {
        JsonNode schema = read.deepCopy();
        close(schema);
        return SCHEMAS.getSchema(schema);
    }

    /** Wherever fields are described, there are no others; but where it says that others are passed on. */
    private static void close(JsonNode schema) {
        boolean passedOn = schema.path("description").asText().startsWith("Those of the page");
        if (schema.path("properties").isObject() && !passedOn) {
            ((ObjectNode) schema).put("additionalProperties", false);
        }
        schema.forEach(WireContract::close);
    }

    private static List<String> faults(JsonSchema schema, JsonNode value) {
        return new ArrayList<>(schema.validate(value).stream()
                .map(ValidationMessage::getMessage)
                .toList());
    }
}
