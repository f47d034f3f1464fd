package dev.lectern.parse;

import dev.lectern.speech.SpeechKind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BoldQuestionsTest {
    private static final List<Block> INTERVIEW =
            List.of(bold("Why now?"), Block.paragraph("We had to."), bold("How?"), Block.paragraph("We did."));

    @Test
    void areTheQuestionsOfAnInterviewWithoutLabels() {
        BoldQuestions questions = BoldQuestions.of(INTERVIEW, SpeechKind.INTERVIEW);

        assertThat(questions.asks(INTERVIEW.get(0))).isTrue();
        assertThat(questions.asks(INTERVIEW.get(1))).isFalse();
    }

    @Test
    void areHeadingsInAnAddress() {
        assertThat(BoldQuestions.of(INTERVIEW, SpeechKind.ADDRESS)).isEqualTo(BoldQuestions.NONE);
    }

    @Test
    void areAListWhenNobodyAnswers() {
        List<Block> list = List.of(bold("Why?"), bold("How?"), bold("When?"), Block.paragraph("We asked them all."));

        assertThat(BoldQuestions.of(list, SpeechKind.INTERVIEW)).isEqualTo(BoldQuestions.NONE);
    }

    private static Block bold(String text) {
        return new Block(Block.Kind.PARAGRAPH, text, text.length(), 1, 0, Set.of());
    }
}
