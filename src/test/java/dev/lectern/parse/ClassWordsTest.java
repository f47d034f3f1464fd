package dev.lectern.parse;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ClassWordsTest {

    @ParameterizedTest
    @CsvSource({
        "relatedLinks site-footer, related links site footer",
        "post has-sidebar menu, post has menu",
        "tag-menu text, tag text",
        "col_2 nav3, col nav"
    })
    void givesTheWordsThatNameTheElement(String names, String words) {
        List<String> found = ClassWords.of(names);

        assertThat(String.join(" ", found)).isEqualTo(words);
    }
}
