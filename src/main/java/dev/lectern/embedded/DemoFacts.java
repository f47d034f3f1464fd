package dev.lectern.embedded;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The front matter of a speech file: lines of {@code key: value}; {@code speaker} and {@code participant} may repeat. */
final class DemoFacts {

    private final String file;
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    /**
     * @param file name for messages
     * @param lines the front matter
     */
    DemoFacts(String file, List<String> lines) {
        this.file = file;
        for (String line : lines) {
            int colon = line.indexOf(": ");
            if (colon < 1) {
                throw new IllegalArgumentException(file + ": expected 'key: value', but found '" + line + "'.");
            }
            values.computeIfAbsent(line.substring(0, colon), key -> new ArrayList<>())
                    .add(line.substring(colon + 2).strip());
        }
    }

    String required(String key) {
        String value = optional(key);
        if (value == null) {
            throw new IllegalArgumentException(file + ": the line '" + key + ": ' is missing.");
        }
        return value;
    }

    @Nullable
    String optional(String key) {
        List<String> found = values.getOrDefault(key, List.of());
        if (found.size() > 1) {
            throw new IllegalArgumentException(file + ": '" + key + "' stands there more than once.");
        }
        return found.isEmpty() ? null : found.get(0);
    }

    @Nullable
    Integer number(String key) {
        String value = optional(key);
        try {
            return value == null ? null : Integer.valueOf(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(file + ": '" + key + "' must be a number, but is '" + value + "'.", e);
        }
    }

    LocalDate date(String key) {
        String value = required(key);
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    file + ": '" + key + "' must be a date such as 2026-06-03, but is '" + value + "'.", e);
        }
    }

    /** People written as {@code Name | Role}, in the order of the file. */
    List<DemoPerson> people(String key) {
        List<DemoPerson> people = new ArrayList<>();
        for (String value : values.getOrDefault(key, List.of())) {
            int bar = value.indexOf('|');
            people.add(
                    bar < 0
                            ? new DemoPerson(value, "")
                            : new DemoPerson(
                                    value.substring(0, bar).strip(),
                                    value.substring(bar + 1).strip()));
        }
        return people;
    }

    @Nullable
    DemoEdit edit() {
        Integer after = number("edit.after");
        return after == null
                ? null
                : new DemoEdit(after, required("edit.from"), required("edit.to"), optional("edit.note"));
    }
}
