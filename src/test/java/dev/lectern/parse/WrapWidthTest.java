package dev.lectern.parse;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WrapWidthTest {

    private static final String WIDE = "x".repeat(70);

    @Test
    void isTheLengthOfMostLinesThatGoOn() {
        WrapWidth width = WrapWidth.of(PlainLine.of((WIDE + "\n").repeat(9) + "short\n\n" + "y".repeat(120)));

        assertThat(width).isEqualTo(new WrapWidth(70));
    }

    @Test
    void isNoneForVerseAndForOneLineAParagraph() {
        assertThat(WrapWidth.of(PlainLine.of("a short line\n".repeat(20))).wraps())
                .isFalse();
        assertThat(WrapWidth.of(PlainLine.of((WIDE + "\n\n").repeat(20))).wraps())
                .isFalse();
        assertThat(WrapWidth.of(List.of()).wraps()).isFalse();
    }

    @Test
    void tellsFullLinesFromShortOnes() {
        WrapWidth width = new WrapWidth(70);

        assertThat(width.isFull(new PlainLine("x".repeat(49), 0, false))).isTrue();
        assertThat(width.isFull(new PlainLine("x".repeat(48), 0, false))).isFalse();
        assertThat(width.isHalf(new PlainLine("x".repeat(35), 0, false))).isTrue();
        assertThat(width.isHalf(new PlainLine("x".repeat(34), 0, false))).isFalse();
    }
}
