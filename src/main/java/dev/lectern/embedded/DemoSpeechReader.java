package dev.lectern.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a speech file: front matter, a line {@code ---}, then turns. The README beside the files tells the format. */
final class DemoSpeechReader {

    private static final Set<String> TURN_KINDS =
            Set.of("remarks", "question", "answer", "moderation", "narration", "heading");
    private static final Set<String> NAMELESS = Set.of("question", "moderation", "narration", "heading");

    private final String file;
    private final List<DemoTurn> turns = new ArrayList<>();
    private final List<String> paragraphs = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private String head = "remarks";
    private String mainSpeaker = "";

    private DemoSpeechReader(String file) {
        this.file = file;
    }

    /**
     * @param file name for messages
     * @param content text of the file
     * @throws IllegalArgumentException with file and reason when it is not well written
     */
    static DemoSpeech read(String file, String content) {
        return new DemoSpeechReader(file).read(content);
    }

    private DemoSpeech read(String content) {
        List<String> lines = content.lines().toList();
        int rule = lines.indexOf("---");
        if (rule < 0) {
            throw new IllegalArgumentException(file + ": no line '---' ends the front matter.");
        }
        DemoFacts facts = new DemoFacts(file, lines.subList(0, rule));
        List<DemoPerson> speakers = facts.people("speaker");
        if (speakers.isEmpty()) {
            throw new IllegalArgumentException(file + ": the line 'speaker: ' is missing.");
        }
        mainSpeaker = speakers.get(0).name();
        readTurns(lines.subList(rule + 1, lines.size()));
        return new DemoSpeech(
                facts.required("slug"),
                facts.required("template"),
                facts.required("language"),
                facts.required("kind"),
                facts.required("title"),
                speakers,
                facts.people("participant"),
                facts.required("place"),
                facts.date("date"),
                facts.optional("notice"),
                turns,
                facts.edit(),
                facts.number("withdrawn.after"));
    }

    private void readTurns(List<String> lines) {
        for (String line : lines) {
            if (line.startsWith("@")) {
                endTurn();
                head = line.substring(1).strip();
            } else if (line.isBlank()) {
                endParagraph();
            } else {
                paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
            }
        }
        endTurn();
        if (turns.isEmpty()) {
            throw new IllegalArgumentException(file + ": nothing is said after the front matter.");
        }
    }

    private void endParagraph() {
        if (!paragraph.isEmpty()) {
            paragraphs.add(paragraph.toString());
            paragraph.setLength(0);
        }
    }

    private void endTurn() {
        endParagraph();
        if (!paragraphs.isEmpty()) {
            turns.add(turn());
            paragraphs.clear();
        }
    }

    private DemoTurn turn() {
        int space = head.indexOf(' ');
        String kind = space < 0 ? head : head.substring(0, space);
        if (!TURN_KINDS.contains(kind)) {
            throw new IllegalArgumentException(file + ": '@" + kind + "' is not a kind of turn; use one of "
                    + TURN_KINDS.stream().sorted().toList() + ".");
        }
        String rest = space < 0 ? "" : head.substring(space + 1).strip();
        int equals = rest.indexOf(" = ");
        String label = equals < 0 ? rest : rest.substring(0, equals).strip();
        String named = equals < 0 ? null : rest.substring(equals + 3).strip();
        return new DemoTurn(kind, label.isEmpty() ? null : label, speaker(kind, label, named), paragraphs);
    }

    private @Nullable String speaker(String kind, String label, @Nullable String named) {
        if (named != null) {
            return named;
        }
        if (NAMELESS.contains(kind)) {
            return null;
        }
        return label.isEmpty() ? mainSpeaker : label;
    }
}
