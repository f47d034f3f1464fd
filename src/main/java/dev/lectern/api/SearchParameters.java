package dev.lectern.api;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;

/**
 * Describes the filters of a search for all calls that take them, so that a filter means the same wherever it stands. The
 * parameters themselves are in {@code META-INF/openapi.yaml}.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class SearchParameters implements OASFilter {

    private static final List<String> FILTERS = List.of(
            "q",
            "speaker",
            "source",
            "institution",
            "publisher",
            "country",
            "language",
            "kind",
            "place",
            "arrival",
            "from",
            "to");
    private static final List<String> PAGING = List.of("sort", "limit", "cursor");

    private static final List<String> LISTS = List.of("/api/speeches", "/feed.atom", "/feed.json");
    private static final List<String> FILES = List.of("/api/speeches.jsonl", "/api/speeches.csv");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        LISTS.forEach(path -> {
            add(document, path, FILTERS);
            add(document, path, PAGING);
        });
        FILES.forEach(path -> add(document, path, FILTERS));
    }

    private static void add(OpenAPI document, String path, List<String> names) {
        PathItem item = document.getPaths() == null ? null : document.getPaths().getPathItem(path);
        Operation read = item == null ? null : item.getGET();
        if (read != null) {
            names.forEach(name -> read.addParameter(OASFactory.createParameter().ref(name)));
        }
    }
}
