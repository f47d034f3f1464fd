package dev.lectern.source;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UrlPatternsTest {

    private static final String SPEECH = "https://harbour.example/speech/2026/opening";

    @Test
    void wantsEveryAddressWithoutPatterns() {
        assertThat(UrlPatterns.ALL.refusal(SPEECH)).isEmpty();
    }

    @Test
    void wantsWhatOnePatternOfIncludeIsFoundIn() {
        UrlPatterns patterns = include("/interview/", "/speech/\\d{4}/");

        assertThat(patterns.admit(SPEECH)).isTrue();
    }

    @Test
    void saysThatNoPatternOfIncludeIsFoundIn() {
        UrlPatterns patterns = include("/interview/", "/press/");

        assertThat(patterns.admit(SPEECH)).isFalse();
        assertThat(patterns.refusal(SPEECH)).hasValue("no pattern of 'include' is found in it");
    }

    @Test
    void saysWhichPatternOfExcludeIsFoundInEvenWhenOneOfIncludeIsToo() {
        var patterns = new UrlPatterns(List.of(Pattern.compile("/speech/")), List.of(Pattern.compile("opening$")));

        assertThat(patterns.admit(SPEECH)).isFalse();
        assertThat(patterns.refusal(SPEECH)).hasValue("the pattern 'opening$' of 'exclude' is found in it");
    }

    @Test
    void givesUpAPatternThatWouldTakeForeverOnAnAddress() {
        UrlPatterns patterns = include("(a+)+$");

        assertThat(patterns.refusal("https://harbour.example/" + "a".repeat(5000) + "!"))
                .hasValue("the pattern '(a+)+$' takes too long on it; a simpler one would do");
    }

    private static UrlPatterns include(String... patterns) {
        return new UrlPatterns(List.of(patterns).stream().map(Pattern::compile).toList(), List.of());
    }
}
