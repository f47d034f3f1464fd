package dev.lectern.parse;

import dev.lectern.speech.Evidence;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AttributionTest {

    @Test
    void isTheLineAroundALicenceThatThePageLinksTo() {
        String html = "<footer><p>All text is free under the <a rel=license href=/l>Open Licence</a>, with credit.</p>";

        assertThat(of(html))
                .isEqualTo(new Attribution("All text is free under the Open Licence, with credit.", Evidence.META));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<footer><div><span>© Crown copyright</span></div></footer>",
                "<div class='page-copyright'>© Crown copyright</div>"
            })
    void isACreditPrintedInItsPlace(String html) {
        assertThat(of(html)).isEqualTo(new Attribution("© Crown copyright", Evidence.TEXT));
    }

    @Test
    void isWhatTheHeadDeclares() {
        String html = "<head><meta name='DCTERMS.rights' content='Gazette of Saltmere'></head>";

        assertThat(of(html)).isEqualTo(new Attribution("Gazette of Saltmere", Evidence.META));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>We put all of it under Creative Commons.</p>",
                "<footer>© 2020 Ministry. All rights reserved.</footer>",
                "<a rel=license href=/l></a>",
                ""
            })
    void isNothingElse(String html) {
        assertThat(of(html)).isNull();
    }

    private static Attribution of(String html) {
        return Attribution.of(Jsoup.parse(html));
    }
}
