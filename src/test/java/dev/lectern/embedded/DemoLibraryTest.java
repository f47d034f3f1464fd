package dev.lectern.embedded;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DemoLibraryTest {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    static List<DemoSpeech> speeches() {
        return DemoLibrary.shipped().speeches();
    }

    @Test
    void hasEnoughSpeechesInEachLanguage() {
        Map<String, Long> languages =
                speeches().stream().collect(Collectors.groupingBy(DemoSpeech::language, Collectors.counting()));

        assertThat(speeches()).hasSizeGreaterThanOrEqualTo(24);
        assertThat(languages).containsOnlyKeys("en", "ru", "fr", "es");
        assertThat(languages.get("en")).isGreaterThanOrEqualTo(12);
        assertThat(languages.values()).allMatch(count -> count >= 4);
    }

    @Test
    void hasEveryKindOfSpeech() {
        assertThat(speeches().stream().map(DemoSpeech::kind).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        "remarks",
                        "statement",
                        "address",
                        "news-conference",
                        "interview",
                        "briefing",
                        "answers",
                        "meeting",
                        "lecture",
                        "debate",
                        "article");
    }

    @ParameterizedTest
    @MethodSource("speeches")
    void everySpeechHasItsFacts(DemoSpeech speech) {
        assertThat(speech.slug()).matches("[a-z-]+");
        assertThat(speech.title()).isNotBlank();
        assertThat(speech.place()).isNotBlank();
        assertThat(speech.date()).hasYear(2026);
        assertThat(WORD.matcher(speech.text()).results().count()).isBetween(250L, 700L);
        List<String> voices = speech.turns().stream()
                .filter(turn -> turn.kind().equals("remarks") || turn.kind().equals("answer"))
                .map(DemoTurn::speaker)
                .distinct()
                .toList();
        assertThat(speech.speakers()).extracting(DemoPerson::name).containsAll(voices);
    }

    @Test
    void editsOneWithANoteAndOneInSilenceAndTakesOneAway() {
        List<DemoEdit> edits = speeches().stream()
                .map(DemoSpeech::edit)
                .filter(Objects::nonNull)
                .toList();

        assertThat(edits).extracting(edit -> edit.note() == null).containsExactlyInAnyOrder(true, false);
        assertThat(speeches())
                .filteredOn(speech -> speech.withdrawnAfter() != null)
                .hasSize(1);
    }

    @Test
    void everyEditChangesItsText() {
        List<DemoSpeech> edited =
                speeches().stream().filter(speech -> speech.edit() != null).toList();

        assertThat(edited)
                .isNotEmpty()
                .allSatisfy(speech -> assertThat(speech.edited().text())
                        .isNotEqualTo(speech.text())
                        .contains(speech.edit().to()));
    }

    @Test
    void whatIsEditedOrTakenAwayWasFirstSeenAsNews() {
        List<DemoSpeech> past = speeches().subList(0, DemoSchedule.AT_FIRST);

        assertThat(past).allMatch(speech -> speech.edit() == null && speech.withdrawnAfter() == null);
    }

    @Test
    void refusesTwoSpeechesWithOneSlug() {
        DemoSpeech speech = speeches().get(0);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DemoLibrary(List.of(speech, speech)))
                .withMessageContaining(speech.slug());
    }
}
