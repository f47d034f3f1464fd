package dev.lectern.likeness;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SketchTest {

    private static final Texts COMET = Texts.library("comet-statement-saltmere");

    @Test
    void aCopyIsFound() {
        Texts copy = COMET.between("Embassy of Vessaly. Press release No. 114/2026.", "Share this page.")
                .replacing("thorough discussion", "long discussion");

        assertThat(common(COMET, copy))
                .isGreaterThanOrEqualTo(COMET.text().sketch().enough());
    }

    @Test
    void anExcerptSharesAsMuchAsItsPartOfTheWhole() {
        assertThat(common(COMET.only(0, 2), COMET)).isBetween(5, 20);
    }

    @Test
    void twoSpeechesShareNothing() {
        assertThat(common(COMET, Texts.library("turnips-marrowfield"))).isZero();
    }

    @Test
    void aSketchIsSmallAndTheSameForever() {
        Sketch sketch = COMET.text().sketch();

        assertThat(sketch.values()).hasSize(Sketch.SIZE).doesNotHaveDuplicates();
        assertThat(Texts.of("one two three").text().sketch().values()).containsExactly(STORED);
    }

    @Test
    void aTextWithoutWordsHasNone() {
        assertThat(Texts.of("—").text().sketch().values()).isEmpty();
    }

    private static int common(Texts one, Texts other) {
        var both = new HashSet<>(one.text().sketch().values());
        both.retainAll(other.text().sketch().values());
        return both.size();
    }

    /** As stored by earlier versions: another way to make sketches would find nothing that is stored. */
    private static final int STORED = -402261885;
}
