package dev.lectern.query;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FilterNamesTest {

    @Test
    void standBetweenWhatElseACallTakes() {
        assertThat(FilterNames.with("q", "from", "to"))
                .startsWith("q", "speaker")
                .endsWith("arrival", "from", "to")
                .doesNotHaveDuplicates();
    }
}
