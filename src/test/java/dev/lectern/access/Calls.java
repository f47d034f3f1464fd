package dev.lectern.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Every call of an OpenAPI document. */
public final class Calls {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    private Calls() {}

    /**
     * A call.
     *
     * @param method in capitals
     * @param path with an invented id in the place of each parameter
     * @param contentType what it takes as a body; empty for none
     * @param editor whether the document says that it is for the editor
     */
    public record Call(String method, String path, String contentType, boolean editor) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    public static List<Call> of(String openApi) {
        try {
            List<Call> calls = new ArrayList<>();
            new JsonMapper()
                    .readTree(openApi)
                    .path("paths")
                    .fields()
                    .forEachRemaining(path -> path.getValue().fields().forEachRemaining(method -> {
                        if (METHODS.contains(method.getKey())) {
                            calls.add(call(path.getKey(), method.getKey(), method.getValue()));
                        }
                    }));
            return calls;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Call call(String path, String method, JsonNode operation) {
        var types = operation.path("requestBody").path("content").fieldNames();
        String type = types.hasNext() ? types.next() : "";
        return new Call(
                method.toUpperCase(Locale.ROOT),
                path.replaceAll("\\{[^}]+}", "0"),
                type.equals("*/*") ? "text/html" : type,
                operation.path("security").size() > 0);
    }
}
