package dev.lectern.stream;

import java.util.ArrayList;
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
        held.remove(1001);

        assertThat(held.count()).isZero();
        assertThat(held.page()).isEqualTo(1 << 20);
    }

    @Test
    void whoWaitsGoesOnInTurnOneAtATime() {
        var held = new HeldBytes(1000);
        var done = new ArrayList<String>();
        held.add(1500);
        held.whenLess(() -> false, () -> done.add("first"));
        held.whenLess(() -> false, () -> done.add("second"));
        assertThat(done).isEmpty();

        held.remove(500);
        assertThat(done).containsExactly("first");

        held.goOn();
        assertThat(done).containsExactly("first", "second");
    }

    @Test
    void nobodyGoesOnWhileItIsTooMuch() {
        var held = new HeldBytes(1000);
        var done = new ArrayList<String>();
        held.add(1500);
        held.whenLess(() -> false, () -> done.add("first"));

        held.remove(100);
        held.goOn();

        assertThat(done).isEmpty();
    }

    @Test
    void whoWaitsAndGoesIsForgotten() {
        var held = new HeldBytes(1000);
        held.add(1500);

        for (int n = 0; n < 10_000; n++) {
            held.whenLess(() -> true, () -> {});
        }

        assertThat(held.waiting()).isLessThan(300);
    }

    @Test
    void nobodyWaitsWhileItIsNotTooMuch() {
        var done = new ArrayList<String>();

        new HeldBytes(1000).whenLess(() -> false, () -> done.add("at once"));

        assertThat(done).containsExactly("at once");
    }
}
