package dev.lectern.stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HeldBytesTest {

    @Test
    void theMoreIsHeldTheLessIsRead() {
        var held = new HeldBytes(1000);

        assertThat(held.page()).isEqualTo(1 << 20);
        held.add(501);
        assertThat(held.page()).isEqualTo(Block.BYTES);
        assertThat(held.tooMuch()).isFalse();
        held.add(500);
        assertThat(held.tooMuch()).isTrue();
        assertThat(held.full()).isFalse();
        held.add(1000);
        assertThat(held.full()).isTrue();
        held.remove(2001);

        assertThat(held.count()).isZero();
        assertThat(held.page()).isEqualTo(1 << 20);
    }
}
