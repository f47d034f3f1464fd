package dev.lectern.web;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class EditorBrowserTest {

    @ParameterizedTest
    @CsvSource({
        "https,,true",
        "http,https://lectern.example,true",
        "http,HTTPS://lectern.example,true",
        "http,http://lectern.example,false",
        "http,,false"
    })
    void theCookieIsForTlsOnlyWhereThePublicAddressHasIt(String scheme, String publicUrl, boolean secure) {
        assertThat(EditorBrowser.secure(scheme, Optional.ofNullable(publicUrl))).isEqualTo(secure);
    }

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
