package dev.lectern.parse;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NamesInTextTest {
    private static final NamesInText TEXT = new NamesInText(List.of(
            Block.paragraph("We welcome Chancellor Angela Quist and her team."),
            Block.paragraph("Yesterday Mr Vale and Ada Lund met with Bea Lund.")));

    @Test
    void findsTheFullNameThatTheSentencesPrint() {
        assertThat(TEXT.full("QUIST")).isEqualTo("Angela Quist");
    }

    @Test
    void knowsWhoIsCalledByAFormOfAddress() {
        assertThat(TEXT.has("Vale")).isTrue();
    }

    @Test
    void namesNobodyWhenTwoCouldBeMeant() {
        assertThat(TEXT.full("Lund")).isNull();
    }

    @Test
    void doesNotKnowAWordThatNamesNobody() {
        assertThat(TEXT.has("Passenger")).isFalse();
    }
}
