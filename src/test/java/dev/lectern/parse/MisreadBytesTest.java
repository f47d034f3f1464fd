package dev.lectern.parse;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class MisreadBytesTest {

    @ParameterizedTest
    @ValueSource(strings = {"é", "’", "€", "😀"})
    void findsTheCharacterThatWasMisread(String written) {
        String misread = new String(written.getBytes(UTF_8), Charset.forName("windows-1252"));

        long found = MisreadBytes.WESTERN.sequence(misread, 0);

        assertThat((int) (found >>> 32)).isEqualTo(written.codePointAt(0));
        assertThat((int) found).isEqualTo(misread.length());
    }

    @Test
    void findsACyrillicLetterThatWasMisread() {
        String misread = new String("Я".getBytes(UTF_8), Charset.forName("windows-1251"));

        long found = MisreadBytes.CYRILLIC.sequence(misread, 0);

        assertThat((int) (found >>> 32)).isEqualTo('Я');
    }

    @ParameterizedTest
    @ValueSource(strings = {"é", "Ãx", "Ã", "abc", "\uFFFD", "À€"})
    void whatIsNoUtf8IsLeft(String text) {
        assertThat(MisreadBytes.WESTERN.sequence(text, 0)).isZero();
    }
}
