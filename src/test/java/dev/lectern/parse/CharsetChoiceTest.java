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

    @Test
    void keepsADeclaredCharsetThatFewBytesCouldAlsoBeUtf8() {
        byte[] body = "联通".getBytes(Charset.forName("GB18030"));

        Charset chosen = CharsetChoice.of(body, "text/plain; charset=gb2312");

        assertThat(new String(body, chosen)).isEqualTo("联通");
    }

    @ParameterizedTest
    @CsvSource({"Shift_JIS", "EUC-JP", "Big5", "GB18030"})
    void aWesternDefaultDoesNotHideTheDeclarationOfThePage(String charset) {
        String text = "<meta charset=" + charset + "><p>" + "日本語文章".repeat(20);
        byte[] body = text.getBytes(Charset.forName(charset));

        Charset chosen = CharsetChoice.of(body, "text/html; charset=ISO-8859-1");

        assertThat(new String(body, chosen)).isEqualTo(text);
    }

    @Test
    void keepsMostlyValidUtf8() {
        byte[] body = (FRENCH.repeat(20) + "?").getBytes(StandardCharsets.UTF_8);
        body[body.length - 1] = (byte) 0xE9;

        Charset chosen = CharsetChoice.of(body, null);

        assertThat(chosen).isEqualTo(StandardCharsets.UTF_8);
    }
}
