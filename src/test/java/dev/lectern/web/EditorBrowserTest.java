package dev.lectern.web;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class EditorBrowserTest {

    @ParameterizedTest
    @CsvSource({
        "same-origin,,true",
        "none,,true",
        "same-site,https://lectern.example,false",
        "cross-site,,false",
        ",https://lectern.example,true",
        ",https://evil.example,false",
        ",null,false",
        ",,true"
    })
    void takesOnlyFormsOfPagesOfOurs(String fetchSite, String origin, boolean taken) {
        assertThat(EditorBrowser.ours(fetchSite, origin, "lectern.example")).isEqualTo(taken);
    }
}
