package dev.lectern.web;

import dev.lectern.speech.Repair;
import dev.lectern.speech.Turn;
import dev.lectern.speech.TurnKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One turn of a speech as its page shows it.
 *
 * @param n number of the turn
 * @param kind what it does, as the word on the wire
 * @param tag what it does, for people; null when that goes without saying
 * @param name who speaks; null when the page does not tell, or it is the voice of the turn before
 * @param language of its words, where it is another than that of the speech; null otherwise
 * @param direction of the writing of that language, a value of {@code dir}
 * @param heading whether its text is a heading
 * @param paragraphs the text in stretches
 */
record Voice(
        int n,
        String kind,
        @Nullable String tag,
        @Nullable String name,
        @Nullable String language,
        String direction,
        boolean heading,
        List<List<Passage>> paragraphs) {

    Voice {
        paragraphs = List.copyOf(paragraphs);
    }

    /**
     * The turns in order.
     *
     * @param published whether to show the text as it was published, without repairs
     */
    static List<Voice> of(List<Turn> turns, List<Repair> repairs, boolean published) {
        boolean conversation = turns.stream().anyMatch(turn -> turn.kind() == TurnKind.QUESTION);
        var voices = new ArrayList<Voice>();
        String before = null;
        for (Turn turn : turns) {
            String tag = tag(turn, conversation);
            String name = name(turn, tag);
            boolean same = name != null && name.equals(before) && tag == null;
            voices.add(new Voice(
                    turn.n(),
                    turn.kind().word(),
                    tag,
                    same ? null : name,
                    turn.language(),
                    Names.direction(turn.language()),
                    turn.kind() == TurnKind.HEADING,
                    paragraphs(turn, repairs, published)));
            before = name == null ? before : name;
        }
        return voices;
    }

    private static @Nullable String tag(Turn turn, boolean conversation) {
        String tag = switch (turn.kind()) {
            case QUESTION -> "Question";
            case ANSWER -> conversation ? "Answer" : null;
            case MODERATION -> "Moderator";
            default -> null;
        };
        if (!turn.interpreted()) {
            return tag;
        }
        return tag == null ? "Interpreted" : tag + ", interpreted";
    }

    /** The label, where nobody is named, but not one that says no more than the tag. */
    private static @Nullable String name(Turn turn, @Nullable String tag) {
        if (turn.speaker() != null) {
            return turn.speaker();
        }
        String label = turn.label();
        return label == null || Objects.equals(label, tag) || label.isBlank() ? null : label;
    }

    private static List<List<Passage>> paragraphs(Turn turn, List<Repair> repairs, boolean published) {
        var paragraphs = new ArrayList<List<Passage>>();
        for (int i = 0; i < turn.paragraphs().size(); i++) {
            int number = i + 1;
            List<Repair> here = repairs.stream()
                    .filter(repair -> repair.turn() == turn.n() && repair.paragraph() == number)
                    .toList();
            paragraphs.add(Passage.of(turn.paragraphs().get(i), here, published));
        }
        return paragraphs;
    }
}
