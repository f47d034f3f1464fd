package dev.lectern.parse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class EntitiesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AT&amp;T|AT&T",
                "Don&#8217;t &quot;go&quot;|Don’t \"go\"",
                "&#x41;&eacute;|Aé",
                "AT&T and R&D; too|AT&T and R&D; too",
                "&nosuchname; &; &#; &|&nosuchname; &; &#; &",
                "&amp;amp;|&amp;",
                "&copy 2020|&copy 2020"
            })
    void readsOnlyReferencesThatASemicolonCloses(String text, String read) {
        assertThat(Entities.decoded(text)).isEqualTo(read);
    }
}
