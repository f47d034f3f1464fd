package dev.lectern.frontier;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ShareTest {

    @Test
    void wilsonsIntervalIsThatOfTheTables() {
        assertThat(new Share(81, 263).least(1.96)).isCloseTo(0.2553, within(0.0001)); // Newcombe 1998, table I
        assertThat(new Share(20, 20).least(1.96)).isCloseTo(0.8389, within(0.0001));
        assertThat(new Share(0, 20).least(1.96)).isZero();
        assertThat(Share.NONE.least(1.96)).isZero();
    }

    @Test
    void theChanceIsTheBinomialTail() {
        assertThat(new Share(0, 8).chance(0.5)).isCloseTo(1 / 256.0, within(1e-12));
        assertThat(new Share(1, 8).chance(0.5)).isCloseTo(9 / 256.0, within(1e-12));
        assertThat(new Share(8, 8).chance(0.5)).isCloseTo(1, within(1e-12));
        assertThat(new Share(3, 10).chance(0.2)).isCloseTo(0.8791261184, within(1e-9));
    }

    @Test
    void theChanceOfManyIsANumberToo() {
        assertThat(new Share(40_000, 100_000).chance(0.5)).isBetween(0.0, 1e-100);
        assertThat(new Share(60_000, 100_000).chance(0.5)).isCloseTo(1, within(1e-9));
        assertThat(new Share(5, 5).chance(1)).isEqualTo(1);
        assertThat(new Share(4, 5).chance(1)).isZero();
        assertThat(new Share(0, 5).chance(0)).isEqualTo(1);
    }

    @Test
    void roundsOnlyWhatIsNotAll() {
        assertThat(new Share(999, 1000).words()).isEqualTo("99 %");
        assertThat(new Share(1, 1000).words()).isEqualTo("1 %");
        assertThat(new Share(1000, 1000).words()).isEqualTo("all");
        assertThat(new Share(0, 1000).words()).isEqualTo("none");
    }
}
