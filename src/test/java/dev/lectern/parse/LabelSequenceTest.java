package dev.lectern.parse;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LabelSequenceTest {

    @Test
    void countsEachLabelAndKnowsWhereItStandsFirst() {
        LabelSequence labels = of("Wire", "Roe", "Post", "Roe");

        assertThat(labels.count("Roe")).isEqualTo(2);
        assertThat(labels.firstAt("Roe")).isEqualTo(1);
        assertThat(labels.count("Herald")).isZero();
    }

    @Test
    void findsTheVoiceOnBothSides() {
        LabelSequence labels = of("Wire", "Roe", "Post", "Roe", "Poe", "Herald", "Roe");

        assertThat(labels.around("Wire")).isEqualTo("Roe");
        assertThat(labels.around("Post")).isEqualTo("Roe");
        assertThat(labels.around("Herald")).isNull();
    }

    @Test
    void tellsTurnsFromRowsOfTheSame() {
        LabelSequence labels = of("Price", "Price", "Price", "Roe", "Poe", "Roe");

        assertThat(labels.alternates("Roe")).isTrue();
        assertThat(labels.alternates("Price")).isFalse();
    }

    private static LabelSequence of(String... labels) {
        LabelSequence sequence = new LabelSequence();
        for (int i = 0; i < labels.length; i++) {
            sequence.add(labels[i], i);
        }
        return sequence;
    }
}
