package dev.lectern.parse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TameMarkupTest {

    @Test
    void aNameWithoutEndIsText() {
        String name = "a<".repeat(60);

        assertThat(TameMarkup.of("<p>x</p><" + name + ">"))
                .startsWith("<p>x</p>&lt;a&lt;a")
                .endsWith("<a<>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p class=x>1 < 2</p>", "no tag", "<", "</", "<a", "</p><br/>"})
    void leavesOtherTextAlone(String html) {
        assertThat(TameMarkup.of(html)).isSameAs(html);
    }

    @Test
    void countsTags() {
        assertThat(TameMarkup.hasTooManyTags("<b>x</b> < ".repeat(500_000))).isFalse();
        assertThat(TameMarkup.hasTooManyTags("<b>x</b> < ".repeat(500_001))).isTrue();
    }
}
