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
    void whoWaitsGoesOnInTurnUntilItIsTooMuchAgain() {
        var held = new HeldBytes(1000);
        var done = new ArrayList<String>();
        held.add(1500);
        held.whenLess(() -> {
            done.add("first");
            held.add(600);
        });
        held.whenLess(() -> done.add("second"));
        assertThat(done).isEmpty();

        held.remove(500);
        assertThat(done).containsExactly("first");

        held.remove(600);
        assertThat(done).containsExactly("first", "second");
    }

    @Test
    void nobodyWaitsWhileItIsNotTooMuch() {
        var done = new ArrayList<String>();

        new HeldBytes(1000).whenLess(() -> done.add("at once"));

        assertThat(done).containsExactly("at once");
    }
}
