package dev.lectern.source;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BoundedTextTest {

    @Test
    void isReadLikeTheTextItHolds() {
        var text = new BoundedText("/speech/2026");

        assertThat(text).hasToString("/speech/2026").hasSize(12);
        assertThat(Pattern.compile("\\d{4}$").matcher(text).find()).isTrue();
    }

    @Test
    void endsAPatternThatReadsItTooOften() {
        var text = new BoundedText("a".repeat(5000) + "!");

        assertThatThrownBy(() -> Pattern.compile("(a+)+$").matcher(text).find())
                .isInstanceOf(BoundedText.TooLong.class);
    }
}
