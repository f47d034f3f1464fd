package dev.lectern.parse;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class PlainTextTest {

    static Stream<Arguments> texts() {
        return Stream.of(
                arguments("one\r\ntwo\rthree\u0085four\u2028five", "one\ntwo\nthree\nfour\nfive"),
                arguments("Bundes\u00AD\n  minister", "Bundesminister"),
                arguments("Bundes\u00ADminister", "Bundesminister"),
                // Where a paragraph or a page ends, PlainLines tells whether the word does.
                arguments("the end\u00AD\n\nA new paragraph", "the end\u00AD\n\nA new paragraph"),
                arguments("the inter\u00AD\n\fnational", "the inter\u00AD\n\fnational"),
                arguments("Q&amp;A with&nbsp;us", "Q&A with\u00A0us"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void hasOneSortOfLineEndAndWholeWords(String raw, String text) {
        assertThat(PlainText.of(raw)).isEqualTo(text);
    }
}
