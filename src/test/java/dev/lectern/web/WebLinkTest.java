package dev.lectern.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WebLinkTest {

    @Test
    void leadsToTheWeb() {
        assertThat(WebLink.of("https://ports.example/1.pdf", "Text"))
                .contains(new WebLink("https://ports.example/1.pdf", "Text"));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "inbox:a.html", " https://ports.example"})
    void leadsNowhereElse(String url) {
        assertThat(WebLink.of(url, "Text")).isEmpty();
    }
}
