package dev.lectern.parse;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lectern.speech.Person;
import dev.lectern.speech.Repair;
import dev.lectern.speech.Speech;
import dev.lectern.speech.Turn;
import dev.lectern.speech.TurnKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/** Compares a speech with the gold of the corpus, field by field, as the corpus' README scores it. */
public final class Gold {

    private final JsonNode truth;

    public Gold(JsonNode truth) {
        this.truth = truth;
    }

    public void assertMatches(Speech speech) {
        assertThat(speech.title()).isEqualTo(truth.get("title").asText());
        assertThat(speech.language()).isEqualTo(truth.get("language").asText());
        assertThat(speech.place()).isEqualToIgnoringCase(truth.get("place").asText());
        assertThat(speech.spokenOn()).hasToString(truth.get("date_spoken").asText());
        assertThat(speech.speakers().stream().map(Person::name).toList()).isEqualTo(strings("speakers"));
        assertThat(turns(speech)).isEqualTo(goldTurns());
        assertBody(speech);
        assertThat(damaged(speech)).isEqualTo(goldDamage());
    }

    private List<String> strings(String field) {
        List<String> values = new ArrayList<>();
        truth.get(field).forEach(value -> values.add(value.asText()));
        return values;
    }

    private static List<String> turns(Speech speech) {
        return speech.turns().stream()
                .filter(turn -> turn.kind() != TurnKind.HEADING && turn.kind() != TurnKind.NARRATION)
                .map(turn -> (turn.kind() == TurnKind.QUESTION ? "question" : "speaker") + " " + turn.speaker())
                .toList();
    }

    private List<String> goldTurns() {
        List<String> turns = new ArrayList<>();
        for (JsonNode turn : truth.get("turns")) {
            String speaker =
                    turn.get("speaker").isNull() ? "null" : turn.get("speaker").asText();
            turns.add(turn.get("role").asText() + " " + speaker);
        }
        return turns;
    }

    private void assertBody(Speech speech) {
        String bare = published(speech, false);
        String labelled = published(speech, true);
        String first = folded(truth.get("body_first80").asText());
        String last = folded(truth.get("body_last80").asText());
        assertThat(bare.startsWith(first) || labelled.startsWith(first))
                .as("the text begins with: %s", first)
                .isTrue();
        assertThat(bare.endsWith(last) || labelled.endsWith(last))
                .as("the text ends with: %s", last)
                .isTrue();
        for (String foreign : strings("must_not_in_body")) {
            assertThat(bare).doesNotContain(folded(foreign));
        }
    }

    private static String published(Speech speech, boolean labels) {
        StringBuilder text = new StringBuilder();
        for (Turn turn : speech.turns()) {
            text.append(labels && turn.label() != null ? turn.label() + ": " : "");
            turn.paragraphs().forEach(paragraph -> text.append(paragraph).append(' '));
        }
        return folded(text.toString());
    }

    private static String folded(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static Map<String, Integer> damaged(Speech speech) {
        return speech.repairs().stream()
                .collect(Collectors.toMap(Repair::found, repair -> 1, Integer::sum, TreeMap::new));
    }

    private Map<String, Integer> goldDamage() {
        Map<String, Integer> damage = new TreeMap<>();
        truth.path("mangled")
                .fields()
                .forEachRemaining(
                        word -> damage.put(word.getKey(), word.getValue().asInt()));
        return damage;
    }
}
