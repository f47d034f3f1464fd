package dev.lectern.parse;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PageFormTest {

    @ParameterizedTest
    @CsvSource({
        "<!DOCTYPE html><p>x,text/plain,,HTML",
        "<p>one</p><p>two</p>,,,HTML",
        "just words,text/html,,PLAIN",
        "words <b>bold</b>,text/html,,HTML",
        "just words,text/markdown,,MARKDOWN",
        "just words,,https://speeches.example/a.md,MARKDOWN",
        "# Remarks,text/plain,,MARKDOWN",
        "1 < 2 and so on,text/plain,,PLAIN"
    })
    void asksTheTextFirst(String text, @Nullable String contentType, @Nullable String url, PageForm form) {
        assertThat(PageForm.of(text, contentType, url)).isEqualTo(form);
    }
}
