package dev.lectern.api;

import dev.lectern.query.FilterNames;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Describes once what several calls take and answer: the filters of a search, so that a filter means the same wherever it stands (the
 * parameters themselves are in {@code META-INF/openapi.yaml}), ids in paths, headers of bodies, values that are written otherwise
 * than their class looks, and refusals that any call may give.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class SharedDescriptions implements OASFilter {

    private static final List<String> FILTERS = FilterNames.with("q", "from", "to");
    private static final List<String> PAGING = List.of("sort", "limit", "cursor");

    private static final List<String> LISTS = List.of("/api/speeches", "/feed.atom", "/feed.json");
    private static final List<String> FILES = List.of("/api/speeches.jsonl", "/api/speeches.csv");

    private static final List<String> CHANGES = FilterNames.with("printed", "change", "view");

    private static final Map<String, String> IDS = Map.of(
            "/api/speeches/", "Id of the speech",
            "/api/takedowns/", "Id of the speech",
            "/api/sources/", "Id of the source",
            "/api/rejects/", "Number of the reject",
            "/api/speakers/", "Number of the speaker");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        LISTS.forEach(path -> {
            add(document, path, FILTERS);
            add(document, path, PAGING);
        });
        FILES.forEach(path -> add(document, path, FILTERS));
        add(document, "/api/changes", CHANGES);
        written(document, "PartialDate", SchemaType.STRING, "A date, a month or a year: 2018-06-03, 2018-06, 2018");
        written(document, "Duration", SchemaType.NUMBER, "Seconds");
        if (document.getPaths() != null) {
            document.getPaths().getPathItems().forEach(SharedDescriptions::describe);
            document.getPaths().getPathItems().values().forEach(SharedDescriptions::addRefusals);
        }
    }

    private static void written(OpenAPI document, String name, SchemaType type, String description) {
        Schema schema =
                document.getComponents() == null || document.getComponents().getSchemas() == null
                        ? null
                        : document.getComponents().getSchemas().get(name);
        if (schema != null) {
            schema.setType(List.of(type));
            schema.setProperties(null);
            schema.setFormat(null);
            schema.setExamples(null);
            schema.setDescription(description);
        }
    }

    private static void describe(String path, PathItem item) {
        item.getOperations().values().forEach(operation -> {
            if (operation.getParameters() == null) {
                return;
            }
            // How long a body is, whoever sends it says by itself.
            operation.setParameters(operation.getParameters().stream()
                    .filter(parameter -> !"Content-Length".equals(parameter.getName()))
                    .toList());
            operation.getParameters().forEach(parameter -> describe(path, parameter));
        });
    }

    /** Who reads may give a parameter that nobody knows, and any call may find the database away. */
    private static void addRefusals(PathItem item) {
        item.getOperations().forEach((method, operation) -> {
            if (method == PathItem.HttpMethod.GET && operation.getParameters() != null) {
                addUnlessTold(operation, "400", "WrongParameter");
            }
            addUnlessTold(operation, "503", "Unavailable");
        });
    }

    private static void addUnlessTold(Operation operation, String status, String response) {
        if (operation.getResponses() != null && !operation.getResponses().hasAPIResponse(status)) {
            operation
                    .getResponses()
                    .addAPIResponse(status, OASFactory.createAPIResponse().ref(response));
        }
    }

    private static void describe(String path, Parameter parameter) {
        if ("Content-Location".equals(parameter.getName())) {
            parameter.setDescription("URL of the page");
            parameter.setExample("https://ports.example/news/1");
        } else if ("id".equals(parameter.getName()) && parameter.getDescription() == null) {
            IDS.forEach((start, description) -> {
                if (path.startsWith(start)) {
                    parameter.setDescription(description);
                }
            });
        }
    }

    private static void add(OpenAPI document, String path, List<String> names) {
        PathItem item = document.getPaths() == null ? null : document.getPaths().getPathItem(path);
        Operation read = item == null ? null : item.getGET();
        if (read != null) {
            names.forEach(name -> read.addParameter(OASFactory.createParameter().ref(name)));
        }
    }
}
