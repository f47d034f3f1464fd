package dev.lectern.parse;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FrontMatterTest {

    @Test
    void readsQuotedAndContinuedValues() {
        FrontMatter front = FrontMatter.of("---\ntitle: \"A long\n  title\"\ndate: '2018-06-03'\n---\nText");

        assertThat(front.values()).containsEntry("title", "A long title").containsEntry("date", "2018-06-03");
        assertThat(front.rest()).isEqualTo("Text");
    }

    @Test
    void takesALineOfHyphensWithoutASecondOneForText() {
        FrontMatter front = FrontMatter.of("---\ntitle: A");

        assertThat(front.rest()).isEqualTo("---\ntitle: A");
    }

    @Test
    void stopsJoiningAValueThatNeverEnds() {
        FrontMatter front = FrontMatter.of("---\na: b\n" + "  more words here\n".repeat(100_000) + "---\nx");

        assertThat(front.values().get("a")).hasSizeLessThan(3000);
    }
}
