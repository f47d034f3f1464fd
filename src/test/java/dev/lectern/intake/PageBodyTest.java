package dev.lectern.intake;

import dev.lectern.page.PageLimits;
import dev.lectern.problem.Refusal;
import io.quarkus.runtime.configuration.MemorySize;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PageBodyTest {

    private static final int MOST = 10;
    private static final PageLimits LIMITS = () -> new MemorySize(BigInteger.valueOf(MOST));

    private final PageBody body = new PageBody(LIMITS);

    @Test
    void takesAsMuchAsAPageMayHave() {
        assertThat(body.read(bytes(MOST), null)).hasSize(MOST);
    }

    @Test
    void refusesMore() {
        assertThatThrownBy(() -> body.read(bytes(MOST + 1), null)).hasMessageContaining("larger than 10 bytes");
        assertThatThrownBy(() -> body.read(InputStream.nullInputStream(), "11"))
                .as("before anything is read")
                .hasMessageContaining("larger than 10 bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ten", "-11", "+11", "99999999999999999999"})
    void goesByWhatComesWhenTheLengthSaysNothing(String length) {
        assertThat(body.read(bytes(MOST), length)).hasSize(MOST);
    }

    @Test
    void refusesWhatBreaksOff() {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };

        assertThatThrownBy(() -> body.read(broken, null)).hasMessage("The body could not be read to its end: gone.");
    }

    @Test
    void keepsAnAddressAsItIsButForTheFragment() {
        assertThat(PageBody.url(" https://a.example/a%2Fb?q=1#top ")).isEqualTo("https://a.example/a%2Fb?q=1");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {" ", "/speech/1", "ftp://a.example/", "https:speech", "https://a b/"})
    void refusesWhatIsNoAddressOfAPage(String location) {
        assertThatThrownBy(() -> PageBody.url(location))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Content-Location");
    }

    private static InputStream bytes(int length) {
        return new ByteArrayInputStream(new byte[length]);
    }
}
