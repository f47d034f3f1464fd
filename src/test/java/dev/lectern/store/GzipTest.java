package dev.lectern.store;

import java.io.UncheckedIOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class GzipTest {

    @Test
    void bytesComeBackAsTheyWere() {
        byte[] bytes = new byte[300_000];
        new Random(1).nextBytes(bytes);

        byte[] restored = Gzip.decompress(Gzip.compress(bytes));

        assertThat(restored).isEqualTo(bytes);
    }

    @Test
    void aPageTakesLess() {
        byte[] page = "<p>The ferries sail again.</p>".repeat(1_000).getBytes(UTF_8);

        byte[] gzip = Gzip.compress(page);

        assertThat(gzip.length).isLessThan(page.length / 50);
    }

    @Test
    void whatIsNoGzipIsToldSo() {
        byte[] none = "no gzip".getBytes(UTF_8);

        assertThatThrownBy(() -> Gzip.decompress(none))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("it is no gzip");
    }
}
