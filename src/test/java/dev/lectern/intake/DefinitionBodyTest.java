package dev.lectern.intake;

import dev.lectern.problem.Refusal;
import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DefinitionBodyTest {

    @Test
    void readsText() {
        assertThat(read("publisher: Портовая контора".getBytes(UTF_8))).isEqualTo("publisher: Портовая контора");
    }

    @Test
    void refusesWhatIsNoText() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> read(new byte[] {(byte) 0xff, (byte) 0xfe}))
                .withMessageContaining("is not UTF-8 text")
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(400));
    }

    @Test
    void refusesWhatIsTooLarge() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> read(new byte[2 << 20]))
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(413));
    }

    private static String read(byte[] body) {
        return DefinitionBody.read(new ByteArrayInputStream(body), "application/yaml; charset=utf-8");
    }
}
