package dev.lectern.parse.score;

import dev.lectern.parse.ParseResult;
import dev.lectern.speech.Person;
import dev.lectern.speech.Speech;
import dev.lectern.speech.Turn;
import dev.lectern.speech.TurnKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All scored fields of one page. */
record PageScore(String page, List<FieldScore> fields) {

    static PageScore of(String page, Truth truth, ParseResult result) {
        List<FieldScore> fields = new ArrayList<>();
        Speech speech = result instanceof ParseResult.Speeches speeches
                ? speeches.speeches().get(0)
                : null;
        String found = result.getClass().getSimpleName();
        fields.add(FieldScore.of(
                "result", truth.speech() ? "Speeches" : "no speech", found, truth.speech() == (speech != null)));
        if (truth.paragraphs() != null) {
            String all = String.join("\n", truth.paragraphs());
            fields.add(FieldScore.text(ShingleScore.of(all, String.join("\n", result.paragraphs()))));
        }
        if (truth.speech()) {
            facts(truth, speech, fields);
            text(truth, speech, fields);
        }
        return new PageScore(page, List.copyOf(fields));
    }

    private static void facts(Truth truth, @Nullable Speech speech, List<FieldScore> fields) {
        fields.add(FieldScore.same("title", truth.title(), speech == null ? null : folded(speech.title()), false));
        fields.add(FieldScore.same("language", truth.language(), speech == null ? null : speech.language(), false));
        String place = speech == null ? null : folded(speech.place());
        fields.add(FieldScore.same("place", truth.place(), place, true));
        String date = speech == null || speech.spokenOn() == null
                ? null
                : speech.spokenOn().toString();
        fields.add(FieldScore.same("spokenOn", truth.spokenOn(), date, false));
        if (truth.kind() != null) {
            String kind = speech == null ? null : speech.kind().word();
            fields.add(FieldScore.same("kind", truth.kind(), kind, false));
        }
        if (truth.speakers() != null) {
            List<String> names = speech == null
                    ? List.of()
                    : speech.speakers().stream()
                            .map(Person::name)
                            .map(Folded::of)
                            .toList();
            fields.add(FieldScore.same("speakers", list(truth.speakers()), list(names), false));
        }
    }

    private static void text(Truth truth, @Nullable Speech speech, List<FieldScore> fields) {
        List<Turn> turns = speech == null ? List.of() : speech.turns();
        if (truth.turns() != null) {
            boolean named = truth.speakers() != null;
            fields.add(FieldScore.turns(TurnAlignment.of(truth.turns(), keys(turns, named))));
        }
        SpokenText text = SpokenText.of(turns);
        if (truth.begins() != null) {
            fields.add(FieldScore.of("begins", truth.begins(), text.head(80), text.begins(truth.begins())));
        }
        if (truth.ends() != null) {
            fields.add(FieldScore.of("ends", truth.ends(), text.tail(80), text.ends(truth.ends())));
        }
        for (String foreign : truth.foreign()) {
            boolean there = text.holds(foreign);
            fields.add(FieldScore.of("foreign text", "not: " + foreign, there ? foreign : "not there", !there));
        }
    }

    private static List<TurnKey> keys(List<Turn> turns, boolean named) {
        return turns.stream()
                .filter(turn -> turn.kind() != TurnKind.HEADING && turn.kind() != TurnKind.NARRATION)
                .map(turn -> new TurnKey(turn.kind() == TurnKind.QUESTION, folded(turn.speaker())))
                .map(key -> named ? key : key.unnamed())
                .toList();
    }

    private static @Nullable String list(List<String> names) {
        return names.isEmpty() ? null : String.join("; ", names);
    }

    private static @Nullable String folded(@Nullable String text) {
        return text == null ? null : Folded.of(text);
    }
}
