package dev.lectern.search;

import dev.lectern.speech.SampleSpeech;
import dev.lectern.speech.Speech;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PassageTest {

    @Test
    void theTitleIsTurnNoughtAndEachTurnIsItself() {
        List<Passage> passages = Passage.of(SampleSpeech.saying("On ferries", "They sail."));

        assertThat(passages).extracting(Passage::text).containsExactly("On ferries", "They sail.");
        assertThat(passages).extracting(Passage::turn).containsExactly(0, 1);
    }

    @Test
    void aLongParagraphIsCutBetweenWords() {
        List<Passage> passages = Passage.of(SampleSpeech.saying("Long", "harbour fees ".repeat(1_000)));

        assertThat(passages)
                .allSatisfy(passage -> assertThat(passage.text().length()).isLessThanOrEqualTo(Passage.LENGTH));
        assertThat(passages.stream().skip(1))
                .allSatisfy(passage -> assertThat(passage.folded()).matches("(harbour|fees)( (harbour|fees))*"));
    }

    @Test
    void aTextWithoutSpacesIsNeverCutWithinACharacter() {
        List<Passage> passages = Passage.of(SampleSpeech.saying("x", "a" + "𠀀".repeat(5_000)));

        assertThat(text(passages)).doesNotContain("?");
        assertThat(passages)
                .noneMatch(passage -> Character.isHighSurrogate(
                        passage.text().charAt(passage.text().length() - 1)));
    }

    @Test
    void aSpeechBeyondTheLimitsOfATsvectorHasParts() {
        Speech speech = SampleSpeech.saying("Endless", "паром ".repeat(300_000));

        List<Passage> passages = Passage.of(speech);

        assertThat(passages.stream()
                        .collect(Collectors.groupingBy(Passage::part))
                        .values())
                .hasSizeGreaterThan(10)
                .allSatisfy(part -> {
                    assertThat(part.stream()
                                    .mapToInt(p -> Words.of(p.text()).size())
                                    .sum())
                            .isLessThanOrEqualTo(Passage.MOST_WORDS);
                    assertThat(part.stream().mapToInt(p -> p.folded().length()).sum())
                            .isLessThanOrEqualTo(Passage.MOST_CHARACTERS);
                });
    }

    private static String text(List<Passage> passages) {
        return passages.stream().map(Passage::text).collect(Collectors.joining("\n"));
    }
}
