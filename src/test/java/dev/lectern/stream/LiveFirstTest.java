package dev.lectern.stream;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LiveFirstTest {

    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5); // such clocks may run over
    private final LiveFirst half = new LiveFirst(0.5, clock::get);

    @Test
    void whereNobodyIsLiveAPageFollowsTheOther() {
        half.sending();
        read(millis(8));

        assertThat(half.pause(clock.get())).isZero();
    }

    @Test
    void whereSomebodyIsLiveReadingTakesItsShare() {
        half.joined();
        read(millis(8));

        assertThat(half.pause(clock.get())).isEqualTo(millis(8));
        clock.addAndGet(millis(8));
        assertThat(half.pause(clock.get())).isZero();
    }

    @Test
    void pagesThatAreReadAtTheSameTimeShareIt() {
        half.joined();
        long begun = clock.get();
        clock.addAndGet(millis(8));

        half.used(begun);
        half.used(begun);

        assertThat(half.pause(clock.get())).isEqualTo(millis(24));
    }

    @Test
    void noPageIsBegunWhileNewsGoesOutButSomeDay() {
        half.joined();
        half.sending();
        half.sending();
        long waits = clock.get();

        half.sent();
        assertThat(half.pause(waits)).isEqualTo(millis(50));
        clock.addAndGet(millis(50));
        assertThat(half.pause(waits)).isZero();
        assertThat(half.pause(clock.get())).isEqualTo(millis(50));
        half.sent();
        assertThat(half.pause(clock.get())).isZero();
    }

    @Test
    void whatWasReadBeforeAnybodyWasLiveIsNotOwed() {
        read(millis(10_000));

        half.joined();

        assertThat(half.pause(clock.get())).isZero();
    }

    @Test
    void aPageThatTookLongHoldsTheNextUpForATimeOnly() {
        half.joined();
        half.sending();

        read(millis(10_000));
        half.sent();

        assertThat(half.pause(clock.get())).isEqualTo(millis(250));
    }

    @Test
    void whenTheLastLiveOneGoesNobodyWaits() {
        half.joined();
        read(millis(8));

        half.left();

        assertThat(half.pause(clock.get())).isZero();
    }

    @Test
    void whereNoNewsHasComeForASecondAPageFollowsTheOther() {
        half.joined();
        half.sending();
        half.sent();
        clock.addAndGet(millis(1_001));

        read(millis(8));

        assertThat(half.pause(clock.get())).isZero();
    }

    @Test
    void theFirstNewsAfterThatHoldsUpWhatIsNotBegun() {
        half.joined();
        clock.addAndGet(millis(5_000));
        read(millis(8));

        half.sending();

        assertThat(half.pause(clock.get())).isEqualTo(millis(50));
        half.sent();
        read(millis(8));
        assertThat(half.pause(clock.get())).isEqualTo(millis(8));
    }

    private void read(long nanos) {
        long begun = half.now();
        clock.addAndGet(nanos);
        half.used(begun);
    }

    private static long millis(long millis) {
        return TimeUnit.MILLISECONDS.toNanos(millis);
    }
}
