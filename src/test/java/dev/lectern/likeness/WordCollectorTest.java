package dev.lectern.likeness;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WordCollectorTest {

    private final WordCollector words = new WordCollector();

    @Test
    void wordsComeInOrderAndInLowerCase() {
        words.paragraph("The Ferry runs.");
        words.paragraph("L’été, 1 200 times");

        assertThat(words.wording().words()).containsExactly("the", "ferry", "runs", "lété", "1", "200", "times");
    }

    @Test
    void namesAndNumbersSaySomething() {
        words.paragraph("We met Ada Holm on 14 piers of the EU.");

        assertThat(words.wording().weightyWords()).containsExactlyInAnyOrder("ada", "holm", "14", "eu");
    }

    @Test
    void aScriptWithoutCapitalsIsKnown() {
        words.paragraph("العبارة تعمل مرة أخرى");

        Wording wording = words.wording();

        assertThat(wording.caseless()).isTrue();
        assertThat(wording.unspaced()).isFalse();
    }
}
