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
        "<?xml version='1.0'?><!DOCTYPE html><html><p>x,text/html,,HTML",
        "<?xml version='1.0'?><!-- a --><rss version='2.0'>,text/xml,,FEED",
        "<feed xmlns='http://www.w3.org/2005/Atom'>,,,FEED",
        "<?xml version='1.0'?><urlset>,,,FEED",
        "<?xml version='1.0'?><akomaNtoso>,,,XML",
        "{\"title\": \"x\"},application/json,,JSON",
        "[{\"title\": \"x\"}],,,JSON",
        "[Applause.] Thank you.,,,PLAIN",
        "{As delivered} Thank you.,,,PLAIN",
        "From: <Saved by Blink> MIME-Version: 1.0 Content-Type: multipart/related,,,MIME",
        "1 < 2 and so on,text/plain,,PLAIN"
    })
    void asksTheTextFirst(String text, @Nullable String contentType, @Nullable String url, PageForm form) {
        assertThat(PageForm.of(text, contentType, url)).isEqualTo(form);
    }
}
