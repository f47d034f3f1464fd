package dev.lectern.watch;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CaptureTypeTest {

    @ParameterizedTest
    @CsvSource({
        "text/html; charset=utf-8,                 ,                      text/html; charset=utf-8",
        "Text/HTML,                                text/plain,            Text/HTML",
        "text/html,                                application/xhtml+xml, text/html",
        "text/html,                                image/png,",
        "text/html,                                application/pdf,",
        "application/octet-stream,                 text/html,             text/html",
        "text/plain; charset=koi8-r,               text/html,             text/html; charset=koi8-r",
        ",                                         text/html,             text/html",
        "text/plain,                               ,                      text/plain",
        "text/plain,                               application/zip,",
        "image/png,                                ,",
        ",                                         ,",
    })
    void believesTheServerUnlessTheCrawlerSawOtherwise(
            @Nullable String told, @Nullable String identified, @Nullable String type) {
        assertThat(CaptureType.of(told, identified)).isEqualTo(type);
    }
}
