package dev.lectern.parse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class QuotedSpeechTest {

    private static final Block LEAD = Block.paragraph("Speaking in Oslo, the Foreign Minister said:");
    private static final Block QUOTE = Block.plain(Block.Kind.QUOTE, "I thank you all.", 1);

    @Test
    void takesTheEditorsSentenceOffASpeechInOneQuotation() {
        PageText page = QuotedSpeech.of(page(LEAD, QUOTE, QUOTE));

        assertThat(page.body()).containsExactly(QUOTE, QUOTE);
        assertThat(page.preamble()).containsExactly(LEAD);
    }

    @Test
    void leavesATextThatOnlyQuotes() {
        PageText page = QuotedSpeech.of(page(LEAD, QUOTE, Block.paragraph("He left in the evening.")));

        assertThat(page.body()).hasSize(3);
    }

    @Test
    void leavesASpeechWithoutSuchASentence() {
        PageText page = QuotedSpeech.of(page(QUOTE, QUOTE));

        assertThat(page.body()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"President Jane Roe:", "Mr President, dear friends, ladies and gentlemen:"})
    void leavesALabelAndASalutation(String line) {
        PageText page = QuotedSpeech.of(page(Block.paragraph(line), QUOTE, QUOTE));

        assertThat(page.body()).hasSize(3);
    }

    private static PageText page(Block... body) {
        return new PageText(Metadata.NONE, null, null, List.of(), List.of(body));
    }
}
