package dev.lectern.api;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CountedOutputTest {

    private final List<Boolean> told = new ArrayList<>();
    private final CountedOutput output = new CountedOutput(new OutputStream() {
        @Override
        public void write(int one) {
            told.add(output().standsStill());
            told.add(output().standsStill());
        }
    });

    /** What a write asks while it is under way. */
    private CountedOutput output() {
        return output;
    }

    @Test
    void aWriteThatStaysUnderWayStandsStill() throws IOException {
        output.write(1);
        output.write(2);

        assertThat(told).containsExactly(false, true, false, true);
    }

    @Test
    void whileNothingComesToBeWrittenNobodyIsStalled() throws IOException {
        output.write(1);
        told.clear();
        told.add(output.standsStill());
        told.add(output.standsStill());

        assertThat(told).containsExactly(false, false);
    }
}
