package dev.lectern.history;

import dev.lectern.history.Segment.Fate;
import dev.lectern.speech.SampleChange;
import dev.lectern.speech.Speech;
import dev.lectern.speech.Turn;
import dev.lectern.speech.TurnKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SpeechComparisonTest {

    @Test
    void theSameSpeechHasNoDifference() {
        Speech speech = speech(turn(1, "Good morning.", "Ships are late."));

        assertThat(SpeechComparison.of(speech, speech).same()).isTrue();
    }

    @Test
    void marksTheWordThatChangedAndNothingElse() {
        SpeechComparison compared = SpeechComparison.of(
                speech(turn(1, "Ships are late today.")), speech(turn(1, "Ships are early today.")));

        assertThat(compared.turns()).hasSize(1);
        assertThat(compared.turns().get(0).paragraphs())
                .containsExactly(List.of(
                        new Segment(Fate.KEPT, "Ships are "),
                        new Segment(Fate.REMOVED, "late"),
                        new Segment(Fate.ADDED, "early"),
                        new Segment(Fate.KEPT, " today.")));
    }

    @Test
    void aTurnThatCameInBetweenIsOneThatCame() {
        Turn first = turn(1, "Good morning to all of you.");
        Turn last = turn(2, "Thank you for your patience.");

        SpeechComparison compared =
                SpeechComparison.of(speech(first, last), speech(first, turn(2, "The harbour will be dredged."), last));

        assertThat(compared.turns()).extracting(TurnChange::fate).containsExactly(Fate.KEPT, Fate.ADDED, Fate.KEPT);
    }

    @Test
    void aTurnThatWentIsShownWhereItStood() {
        Turn first = turn(1, "Good morning to all of you.");
        Turn gone = turn(2, "The harbour will be dredged.");
        Turn last = turn(3, "Thank you for your patience.");

        SpeechComparison compared = SpeechComparison.of(speech(first, gone, last), speech(first, last));

        assertThat(compared.turns()).extracting(TurnChange::fate).containsExactly(Fate.KEPT, Fate.REMOVED, Fate.KEPT);
        assertThat(compared.turns().get(1).turn()).isEqualTo(gone);
    }

    @Test
    void anotherVoiceForTheSameWordsIsADifference() {
        var before = new Turn(1, TurnKind.REMARKS, "Ada Miren", null, false, List.of("Good morning."));
        var after = new Turn(1, TurnKind.REMARKS, "Ben Oake", null, false, List.of("Good morning."));

        SpeechComparison compared = SpeechComparison.of(speech(before), speech(after));

        assertThat(compared.turns().get(0).relabelled()).isTrue();
        assertThat(compared.same()).isFalse();
    }

    @Test
    void namesTheFactsThatAreToldOtherwise() {
        Speech before = SampleChange.at(1).value().speech();
        Speech after = SampleChange.at(1).with("place", "Port Ellery").value().speech();

        SpeechComparison compared = SpeechComparison.of(before, after);

        assertThat(compared.facts()).containsExactly(new FactChange("place", "Lumen City", "Port Ellery"));
    }

    @Test
    void wordsWithoutSpacesAreToldApartToo() {
        SpeechComparison compared = SpeechComparison.of(speech(turn(1, "船は今日遅れています。")), speech(turn(1, "船は明日遅れています。")));

        assertThat(compared.turns().get(0).paragraphs().get(0))
                .contains(new Segment(Fate.REMOVED, "今日"), new Segment(Fate.ADDED, "明日"));
    }

    @Test
    void aTextThatWasWrittenAnewIsNotComparedForever() {
        String before = words("a");
        String after = words("b");

        SpeechComparison compared = SpeechComparison.of(speech(turn(1, before)), speech(turn(1, after)));

        assertThat(compared.turns()).extracting(TurnChange::fate).containsExactly(Fate.REMOVED, Fate.ADDED);
    }

    @Test
    void aWordThatChangedInALongSpeechIsMarkedAlone() {
        List<String> before = IntStream.range(0, 30)
                .mapToObj(paragraph -> IntStream.range(0, 100)
                        .mapToObj(n -> "w" + paragraph + "x" + n)
                        .collect(Collectors.joining(" ")))
                .toList();
        var after = new ArrayList<>(before);
        after.set(7, before.get(7).replace("w7x50", "corrected"));

        SpeechComparison compared = SpeechComparison.of(
                speech(turn(1, before.toArray(String[]::new))), speech(turn(1, after.toArray(String[]::new))));

        assertThat(compared.turns()).extracting(TurnChange::fate).containsExactly(Fate.KEPT);
        assertThat(compared.turns().get(0).paragraphs().get(7))
                .contains(new Segment(Fate.REMOVED, "w7x50"), new Segment(Fate.ADDED, "corrected"));
    }

    private static String words(String prefix) {
        return String.join(
                " ", IntStream.range(0, 40_000).mapToObj(n -> prefix + n).toList());
    }

    private static Turn turn(int n, String... paragraphs) {
        return new Turn(n, TurnKind.REMARKS, "Ada Miren", null, false, List.of(paragraphs));
    }

    private static Speech speech(Turn... turns) {
        return SampleChange.at(1).with("turns", List.of(turns)).value().speech();
    }
}
