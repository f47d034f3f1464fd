package dev.lectern.parse;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class BinarySignatureTest {

    @ParameterizedTest
    @CsvSource({
        "%PDF-1.7,a PDF document",
        "GIF89a,a GIF image",
        "{\\rtf1,an RTF document",
        "RIFFxxxxWEBPVP8 ,a WebP image or a recording",
        "xxxxftypisom,a film or an image (ISO media)",
        "<html>,",
        "RIFF raff told his story,",
        "'',"
    })
    void tellsAFormatByItsFirstBytes(String start, @Nullable String format) {
        byte[] body = start.getBytes(StandardCharsets.ISO_8859_1);

        String told = BinarySignature.of(body);

        assertThat(told).isEqualTo(format);
    }
}
