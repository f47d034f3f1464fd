package dev.lectern.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import static dev.lectern.k8s.Manifests.PROD;

/** What the Grafana dashboard asks Prometheus. */
final class Dashboard {

    private Dashboard() {}

    static List<String> expressions() throws IOException {
        JsonNode dashboard = new ObjectMapper()
                .readTree(Manifests.one(PROD, "ConfigMap", "lectern-dashboard")
                        .map("data")
                        .get("lectern.json")
                        .toString());
        List<String> expressions = new ArrayList<>();
        dashboard.findValues("expr").forEach(node -> expressions.add(node.asText()));
        dashboard.at("/templating/list").findValues("query").forEach(node -> expressions.add(node.asText()));
        return expressions;
    }
}
