package dev.lectern.watch;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class HeadBytesTest {

    @ParameterizedTest
    @ValueSource(strings = {"<meta name=ROBOTS>", "<meta name='lectern'>", "<link rel=Canonical>", "canonical"})
    void mayTellWhereAWordStands(String head) {
        assertThat(mayTell(head, StandardCharsets.UTF_8)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<title>Remarks</title>", "<link rel=stylesheet>", "robot", "rrobot lectur canonica"})
    void tellsNothingWithoutAny(String head) {
        assertThat(mayTell(head, StandardCharsets.UTF_8)).isFalse();
    }

    @Test
    void mayTellInUtf16() {
        assertThat(mayTell("<title>Remarks</title>", StandardCharsets.UTF_16LE)).isTrue();
    }

    @Test
    void passesOverWhatStandsBehindTheHead() {
        byte[] page = "<head></head>robots".getBytes(StandardCharsets.UTF_8);

        assertThat(HeadBytes.mayTell(page, 6)).isFalse();
    }

    private static boolean mayTell(String head, Charset charset) {
        byte[] bytes = head.getBytes(charset);
        return HeadBytes.mayTell(bytes, bytes.length);
    }
}
