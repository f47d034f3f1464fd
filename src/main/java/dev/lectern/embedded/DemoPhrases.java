package dev.lectern.embedded;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Building blocks of editions, by section: a line {@code [name]}, then one block a line. A section {@code [topic:slug]} has the
 * topic's name first and its sentences after it.
 */
final class DemoPhrases {

    /**
     * What an edition can be about.
     *
     * @param slug for the address
     * @param name as it stands in a sentence, such as "the ferry timetable"
     * @param sentences what is to be said of it
     */
    record Topic(String slug, String name, List<String> sentences) {}

    private final Map<String, List<String>> sections = new HashMap<>();
    private final List<Topic> topics = new ArrayList<>();

    private DemoPhrases(String text) {
        List<String> section = new ArrayList<>();
        Map<String, List<String>> found = new HashMap<>();
        List<String> order = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (line.startsWith("[") && line.endsWith("]")) {
                String name = line.substring(1, line.length() - 1);
                section = found.computeIfAbsent(name, key -> new ArrayList<>());
                order.add(name);
            } else if (!line.isBlank()) {
                section.add(line.strip());
            }
        }
        for (String name : order) {
            List<String> lines = found.getOrDefault(name, List.of());
            if (name.startsWith("topic:")) {
                topics.add(new Topic(name.substring(6), lines.get(0), List.copyOf(lines.subList(1, lines.size()))));
            } else {
                sections.put(name, List.copyOf(lines));
            }
        }
    }

    /** Reads {@code editions/<name>.txt}. */
    static DemoPhrases named(String name) {
        return parse(DemoResources.text("editions/" + name + ".txt"));
    }

    static DemoPhrases parse(String text) {
        return new DemoPhrases(text);
    }

    List<Topic> topics() {
        return topics;
    }

    /** The blocks of a section, at least one. */
    List<String> section(String name) {
        List<String> blocks = sections.get(name);
        if (blocks == null || blocks.isEmpty()) {
            throw new IllegalStateException("The building blocks of the editions have no section [" + name + "].");
        }
        return blocks;
    }
}
