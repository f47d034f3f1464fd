package dev.lectern.k8s;

import java.util.List;
import java.util.Map;

/** A label selector with the forms that the manifests use: {@code matchLabels} and {@code In}. */
record Selector(Map<String, Object> labels, List<Manifest> expressions) {

    static Selector of(Manifest selector) {
        return new Selector(selector.map("matchLabels"), selector.list("matchExpressions"));
    }

    boolean matches(Map<String, Object> of) {
        return of.entrySet().containsAll(labels.entrySet())
                && expressions.stream().allMatch(expression -> {
                    if (!expression.text("operator").equals("In")) {
                        throw new AssertionError("no test knows the operator " + expression.text("operator"));
                    }
                    List<?> values = (List<?>) expression.at("values").orElse(List.of());
                    return values.contains(of.get(expression.text("key")));
                });
    }
}
