package dev.lectern.parse;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class CleanTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"– (Selby) –|Selby", "Selby|Selby", "– –|''", "''|''"})
    void takesSignsOffBothEnds(String text, String bare) {
        assertThat(CleanText.trimmed(text, " –()")).isEqualTo(bare);
    }

    static Stream<Arguments> lines() {
        return Stream.of(
                arguments("  two \t\r\n words\u00A0\u2003", "two words"),
                arguments("so\u00ADft hy\u200Bphen", "soft hyphen"),
                arguments("Bundes\u00AD\r\n  minister", "Bundesminister"),
                arguments("soft\u00AD end", "soft end"),
                arguments("the ﬁrst oﬃce", "the first office"),
                arguments("e\u0301te\u0301", "été"),
                arguments("م\u064Eی\u200Cخواهم \u200F،", "م\u064Eی\u200Cخواهم ،"),
                arguments("\u200Cعلى\u200D", "على"),
                arguments("क\u094D\u200D", "क\u094D"),
                arguments("क\u094D\u200Dष", "क\u094D\u200Dष"),
                arguments("plain\u200C word\u200Ds", "plain words"),
                arguments("family \uD83D\uDC68\u200D\uD83D\uDC69", "family \uD83D\uDC68\u200D\uD83D\uDC69"),
                arguments("don\u0092t \u0093go\u0094\u0081", "don’t “go”"),
                arguments("turned \u202Eround\u202C", "turned round"),
                arguments("nul\u0000l and bell\u0007", "null and bell"),
                arguments("smile \uD83D\uDE00", "smile \uD83D\uDE00"),
                arguments("half \uD83D pair", "half \uFFFD pair"),
                arguments("half \uDE00", "half \uFFFD"),
                arguments(" \n ", ""));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void makesOneLineOfWhatPeopleSee(String raw, String line) {
        assertThat(CleanText.line(raw)).isEqualTo(line);
    }
}
