package dev.lectern.speech;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ExcerptTest {

    @Test
    void aShortTextIsTakenWhole() {
        assertThat(Excerpt.of(SampleSpeech.saying("T", "Good morning."))).isEqualTo("Good morning.");
    }

    @Test
    void aLongTextIsCutBetweenTwoWords() {
        String excerpt = Excerpt.of(SampleSpeech.saying("T", "ferry ".repeat(100)));

        assertThat(excerpt).endsWith("ferry…").hasSizeLessThanOrEqualTo(Excerpt.LENGTH + 1);
    }

    @Test
    void aTextWithoutSpacesIsNotCutInsideACharacter() {
        String excerpt = Excerpt.of(SampleSpeech.saying("T", "a" + "🚢".repeat(300)));

        assertThat(excerpt).endsWith("🚢…");
    }
}
