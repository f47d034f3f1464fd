package dev.lectern.parse;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DeclaredCharsetTest {

    @ParameterizedTest
    @CsvSource({
        "text/html; charset=latin1,windows-1252",
        "text/html;charset=\"Windows-1251\",windows-1251",
        "text/html; CHARSET = gb2312,GB18030",
        "text/html; charset=iso-8859-9,windows-1254",
        "text/html; charset=shift_jis,windows-31j",
        "text/html; charset=ks_c_5601-1987,x-windows-949"
    })
    void readsALabelAsBrowsersDo(String header, String name) {
        assertThat(DeclaredCharset.ofHeader(header)).isEqualTo(Charset.forName(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html; charset=no-such", "text/html; charset=", "text/html; charset=*?", "charset"})
    void aLabelThatNamesNothingIsNoDeclaration(String header) {
        assertThat(DeclaredCharset.ofHeader(header)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<?xml version='1.0' encoding='koi8-r'?><html>|KOI8-R",
                "<meta charset=big5>|Big5-HKSCS",
                "<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=euc-jp'>|EUC-JP",
                "<script charset='koi8-r'></script><meta charset=windows-1250>|windows-1250",
                "<!-- <meta charset=koi8-r> --><meta charset=windows-1250>|windows-1250",
                "<p>charset=koi8-r</p>|",
                "<meta charset|"
            })
    void findsTheDeclarationOfThePage(String start, @Nullable String name) {
        Charset declared = DeclaredCharset.ofPage(start.getBytes(StandardCharsets.US_ASCII));

        assertThat(declared).isEqualTo(name == null ? null : Charset.forName(name));
    }

    @Test
    void knowsEveryEncodingOfItsList() {
        assertThat(Vocabulary.ENCODINGS.words())
                .allSatisfy(label ->
                        assertThat(DeclaredCharset.ofHeader("charset=" + label)).isNotNull());
    }
}
