package dev.lectern.parse;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CharsetChoiceTest {

    private static final String RUSSIAN = "Уважаемые друзья, я благодарю вас всех.";
    private static final String FRENCH = "Déjà vu, été, à bientôt, où êtes-vous";

    @ParameterizedTest
    @CsvSource({
        "UTF-8,iso-8859-1",
        "UTF-8,",
        "windows-1251,utf-8",
        "windows-1251,",
        "koi8-r,koi8-r",
        "UTF-16LE,",
        "UTF-16BE,utf-8"
    })
    void readsRussianWhateverTheServerDeclares(String charset, @Nullable String declared) {
        byte[] body = (RUSSIAN + " <p class=text>").repeat(20).getBytes(Charset.forName(charset));
        String contentType = declared == null ? null : "text/html; charset=" + declared;

        Charset chosen = CharsetChoice.of(body, contentType);

        assertThat(new String(body, chosen)).contains(RUSSIAN);
    }

    @Test
    void readsWesternBytesAsBrowsersDo() {
        byte[] body = FRENCH.getBytes(StandardCharsets.ISO_8859_1);

        Charset chosen = CharsetChoice.of(body, "text/html; charset=iso-8859-1");

        assertThat(chosen).isEqualTo(Charset.forName("windows-1252"));
    }

    @Test
    void findsTheDeclarationOfThePage() {
        byte[] body = ("<meta charset='iso-8859-2'>" + FRENCH).getBytes(Charset.forName("iso-8859-2"));

        Charset chosen = CharsetChoice.of(body, "text/html");

        assertThat(chosen).isEqualTo(Charset.forName("iso-8859-2"));
    }

    @Test
    void aByteOrderMarkDecides() {
        byte[] body = {(byte) 0xFE, (byte) 0xFF, 0, 'a'};

        Charset chosen = CharsetChoice.of(body, "text/html; charset=utf-8");

        assertThat(chosen).isEqualTo(StandardCharsets.UTF_16BE);
        assertThat(CharsetChoice.byteOrderMarkLength(body)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"text/html; charset=no-such", "text/html; charset=", "text/html; charset=*?"})
    void aDeclarationThatNamesNothingIsNone(String contentType) {
        Charset declared = DeclaredCharset.ofHeader(contentType);

        assertThat(declared).isNull();
    }
}
