package dev.lectern.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LocalPathTest {

    @Test
    void goesBackToAPageOfThisSite() {
        assertThat(LocalPath.of("/?q=ferry&kind=remarks")).isEqualTo("/?q=ferry&kind=remarks");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example", "/\\evil.example", "/a\r\nSet-Cookie: x=y", ""})
    void goesNowhereElse(String path) {
        assertThat(LocalPath.of(path)).isEqualTo("/");
    }
}
