package dev.lectern.watch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CountedInputTest {

    private int counted;

    private final CountedInput input = new CountedInput(new ByteArrayInputStream(new byte[] {-1, 2, 3})) {
        @Override
        void count(int bytes) {
            counted += bytes;
        }
    };

    @Test
    void countsEachByteOnceHoweverItIsRead() throws IOException {
        int first = input.read();
        byte[] others = input.readAllBytes();

        assertThat(first).isEqualTo(255);
        assertThat(others).containsExactly(2, 3);
        assertThat(counted).isEqualTo(3);
    }

    @Test
    void theEndIsNoByte() throws IOException {
        input.readAllBytes();

        int[] ends = {input.read(), input.read(new byte[4], 0, 4)};

        assertThat(ends).containsExactly(-1, -1);
        assertThat(counted).isEqualTo(3);
    }
}
