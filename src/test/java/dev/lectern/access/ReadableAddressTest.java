package dev.lectern.access;

import dev.lectern.problem.Refusal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReadableAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "*",
                "/api/speeches",
                "/api/speeches?q=a+b%20c&speaker=%d0%92.%D0%9F%D1%83%D1%82%D0%B8%D0%BD",
                "/api/speeches?q=100%25",
                "http://lectern.example/api/speeches?q=a",
                "/speeches?q=%ff" // no UTF-8, which is read as a sign that nobody looks for
            })
    void isRead(String uri) {
        Optional<Refusal> refusal = ReadableAddress.refusal(uri);

        assertThat(refusal).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/stream?q=%zz, q, %zz",
        "/api/stream?kind=speech&q=100%, q, %",
        "/api/stream?q=100%&kind=speech, q, %&k",
        "/api/stream?q=%41%4, q, %4",
        "/api/stream?q=a=%é1, q, %é1",
        "/api/stream?q=?%g0, q, %g0"
    })
    void namesTheParameterWithAPercentSignTooMany(String uri, String parameter, String wrong) {
        Optional<Refusal> refusal = ReadableAddress.refusal(uri);

        assertThat(refusal).hasValueSatisfying(bad -> {
            assertThat(bad.status()).isEqualTo(400);
            assertThat(bad).hasMessageStartingWith("Parameter '" + parameter + "': '" + wrong + "' is no sign;");
        });
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "/api/speeches?q=\"clean%20air\", \", %22",
                "/api/speeches?q=a|b, |, %7C",
                "/api/speeches?q={a, {, %7B"
            })
    void saysHowASignIsWritten(String uri, String sign, String written) {
        Optional<Refusal> refusal = ReadableAddress.refusal(uri);

        assertThat(refusal).hasValueSatisfying(bad -> {
            assertThat(bad.status()).isEqualTo(400);
            assertThat(bad).hasMessage("Parameter 'q': '" + sign + "' is written " + written + " in an address.");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/speeches/%zz", "/speeches?%zz=1", "/speeches?a=1&%zz"})
    void saysWhereItIsWrongElsewhere(String uri) {
        Optional<Refusal> refusal = ReadableAddress.refusal(uri);

        assertThat(refusal).hasValueSatisfying(bad -> {
            assertThat(bad.status()).isEqualTo(400);
            assertThat(bad)
                    .hasMessageStartingWith(
                            "At character " + (uri.indexOf('%') + 1) + " of the address: '%zz' is no sign;");
        });
    }

    @Test
    void hasAnEnd() {
        String longest = "/api/speeches?q=" + "a".repeat(ReadableAddress.MOST - 16);

        assertThat(ReadableAddress.refusal(longest)).isEmpty();
        assertThat(ReadableAddress.refusal(longest + "a"))
                .hasValueSatisfying(bad -> assertThat(bad.status()).isEqualTo(414));
    }

    @Test
    void saysHowSignsBeyondAsciiAreWritten() {
        Optional<Refusal> refusal =
                ReadableAddress.refusal("/api/speeches?q=\u00d0\u0092"); // bytes of UTF-8, as they are read

        assertThat(refusal)
                .hasValueSatisfying(
                        bad -> assertThat(bad)
                                .hasMessage(
                                        "Parameter 'q': signs beyond ASCII are written as the bytes of UTF-8 in an address, é as %C3%A9."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"//a^b/c", "1://x/y?q=a", "http://[a]/x", "http://[::1/x", "://x/y"})
    void namesNoSignWhereTheHostIsWrong(String uri) {
        Optional<Refusal> refusal = ReadableAddress.refusal(uri);

        assertThat(refusal)
                .hasValueSatisfying(bad -> assertThat(bad).hasMessageStartingWith("The address cannot be read: "));
    }
}
