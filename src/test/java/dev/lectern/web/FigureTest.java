package dev.lectern.web;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FigureTest {

    @Test
    void thousandsAreToldApart() {
        assertThat(Figure.of(1_234_567)).isEqualTo("1,234,567");
    }

    @Test
    void bytesComeInTheUnitThatFits() {
        assertThat(Figure.bytes(999)).isEqualTo("999 bytes");
        assertThat(Figure.bytes(999_960)).isEqualTo("1.0 MB");
        assertThat(Figure.bytes(40_112_870)).isEqualTo("40.1 MB");
        assertThat(Figure.bytes(Long.MAX_VALUE)).endsWith(" TB");
    }

    @Test
    void allButOneIsNotAllAndOfNothingThereIsNoPart() {
        assertThat(Figure.percent(999, 1000)).isEqualTo(99);
        assertThat(Figure.percent(0, 0)).isNull();
    }
}
