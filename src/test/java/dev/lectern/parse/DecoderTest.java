package dev.lectern.parse;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DecoderTest {

    @Test
    void trustsTheBytesMoreThanTheDeclaration() {
        byte[] body = "Déjà vu, été, à bientôt".getBytes(StandardCharsets.UTF_8);

        Decoder.Decoded decoded = Decoder.decode(body, "text/plain; charset=iso-8859-1");

        assertThat(decoded).isEqualTo(new Decoder.Text("Déjà vu, été, à bientôt"));
    }

    @Test
    void readsADeclaredCharset() {
        byte[] body = "Привет, друзья".getBytes(Charset.forName("koi8-r"));

        Decoder.Decoded decoded = Decoder.decode(body, "text/plain; charset=koi8-r");

        assertThat(decoded).isEqualTo(new Decoder.Text("Привет, друзья"));
    }

    @Test
    void saysWhatFormatTheBytesAre() {
        Decoder.Decoded decoded = Decoder.decode("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), null);

        assertThat(decoded)
                .isEqualTo(new Decoder.NoText(
                        "binary",
                        "The bytes are a PDF document; a page of HTML, plain text or Markdown was expected."));
    }
}
