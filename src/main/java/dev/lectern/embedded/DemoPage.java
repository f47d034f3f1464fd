package dev.lectern.embedded;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Renders speeches in the markup of their publishers. */
final class DemoPage {

    private final DemoNoise noise;
    private final Map<String, DemoTemplate> templates = new ConcurrentHashMap<>();

    DemoPage(DemoNoise noise) {
        this.noise = noise;
    }

    /** The publisher's template, read once. */
    DemoTemplate template(String name) {
        return templates.computeIfAbsent(name, DemoTemplate::named);
    }

    /**
     * The page of a speech.
     *
     * @param related other entries to link from the margin
     */
    String render(DemoEntry entry, List<DemoEntry> related) {
        DemoSpeech speech = entry.speech();
        DemoTemplate template = template(speech.template());
        Map<String, String> values = new HashMap<>(noise.values(template));
        values.put("title", speech.title());
        values.put("slug", speech.slug());
        values.put("place", speech.place());
        values.put("date", template.date(speech.date()));
        values.put("isoDate", speech.date().toString());
        values.put(
                "posted",
                template.date(entry.postedAt().atOffset(ZoneOffset.UTC).toLocalDate()));
        values.put("speaker", speech.speakers().get(0).name());
        values.put("role", speech.speakers().get(0).role());
        values.put("people", people(speech));
        values.put("notice", optional(template, "notice", speech.notice()));
        DemoEdit edit = speech.edit();
        values.put(
                "correction", optional(template, "correction", entry.isEdited() && edit != null ? edit.note() : null));
        values.put("turns", turns(template, speech.turns()));
        values.put("related", links(template, related));
        return template.fill("page", values);
    }

    private static String people(DemoSpeech speech) {
        List<DemoPerson> all = new ArrayList<>(speech.speakers());
        all.addAll(speech.participants());
        return all.stream()
                .map(person -> person.role().isEmpty() ? person.name() : person.name() + ", " + person.role())
                .collect(Collectors.joining("; "));
    }

    private static String optional(DemoTemplate template, String block, @Nullable String text) {
        return text == null ? "" : template.fill(block, Map.of("text", text));
    }

    private String links(DemoTemplate template, List<DemoEntry> entries) {
        StringBuilder html = new StringBuilder();
        for (DemoEntry entry : entries) {
            html.append(template.fill(
                    "related",
                    Map.of(
                            "title",
                            entry.speech().title(),
                            "slug",
                            entry.speech().slug())));
        }
        return html.toString();
    }

    private static String turns(DemoTemplate template, List<DemoTurn> turns) {
        StringBuilder html = new StringBuilder();
        for (DemoTurn turn : turns) {
            StringBuilder content = new StringBuilder();
            for (int i = 0; i < turn.paragraphs().size(); i++) {
                String label = i == 0 && turn.label() != null ? turn.label() : "";
                content.append(template.fill(
                        block(turn, label),
                        Map.of("text", turn.paragraphs().get(i), "label", label, "kind", turn.kind())));
            }
            html.append(
                    template.has("turn")
                            ? template.fill("turn", Map.of("content", content.toString(), "kind", turn.kind()))
                            : content);
        }
        return html.toString();
    }

    private static String block(DemoTurn turn, String label) {
        if (turn.kind().equals("heading") || turn.kind().equals("narration")) {
            return turn.kind();
        }
        return label.isEmpty() ? "paragraph" : "labelled";
    }
}
