package dev.lectern.parse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class Utf8CheckTest {

    @ParameterizedTest
    @CsvSource({"plain,0", "é,1", "été à Кигали 😀,10", "'',0"})
    void countsTheSequencesOfUtf8(String text, int sequences) {
        Utf8Check check = Utf8Check.of(text.getBytes(UTF_8));

        assertThat(check).isEqualTo(new Utf8Check(sequences, 0));
    }

    @ParameterizedTest
    @CsvSource({"été là!,3", "ééé fin,3"})
    void countsWhatIsNone(String text, int errors) {
        Utf8Check check = Utf8Check.of(text.getBytes(ISO_8859_1));

        assertThat(check).isEqualTo(new Utf8Check(0, errors));
    }

    @Test
    void aSequenceCutOffAtTheEndIsNoError() {
        Utf8Check check = Utf8Check.of(new byte[] {'a', (byte) 0xE2, (byte) 0x80});

        assertThat(check.errors()).isZero();
    }

    @Test
    void aSurrogateOrAnOverlongFormIsAnError() {
        assertThat(Utf8Check.of(new byte[] {(byte) 0xC0, (byte) 0x80, 'a'}).errors())
                .isPositive();
    }

    @Test
    void seesUtf16WithoutMark() {
        String text = "The ferry runs again, at last.";

        assertThat(Utf8Check.wideWithoutMark(text.getBytes(UTF_16LE))).isEqualTo(UTF_16LE);
        assertThat(Utf8Check.wideWithoutMark(text.getBytes(UTF_16BE))).isEqualTo(UTF_16BE);
        assertThat(Utf8Check.wideWithoutMark(text.getBytes(UTF_8))).isNull();
        assertThat(Utf8Check.wideWithoutMark(new byte[] {0, 'a'})).isNull();
    }
}
