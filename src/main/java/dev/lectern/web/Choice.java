package dev.lectern.web;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One value of a filter that a reader may choose.
 *
 * @param value what the parameter is set to
 * @param label how people call it
 * @param chosen whether it is set
 */
record Choice(String value, String label, boolean chosen) {

    /** The values in the order of their labels; the one that is set is among them even when nobody else has it. */
    static List<Choice> of(List<String> values, String chosen, UnaryOperator<String> label) {
        var all = new LinkedHashSet<>(values);
        if (!chosen.isEmpty()) {
            all.add(chosen);
        }
        return all.stream()
                .map(value -> new Choice(value, label.apply(value), value.equals(chosen)))
                .sorted(Comparator.comparing(Choice::label, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }
}
