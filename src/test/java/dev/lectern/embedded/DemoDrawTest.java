package dev.lectern.embedded;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class DemoDrawTest {

    private final DemoPhrases phrases = DemoPhrases.parse("""
            [town]
            Saltmere
            Quillon
            Oldferry
            [line]
            {topic} in {town}, {n} times
            """);

    @Test
    void drawsNoBlockTwiceBeforeAllWereDrawn() {
        DemoDraw draw = new DemoDraw(phrases, 1, Map.of());

        List<String> drawn = List.of(draw.one("town"), draw.one("town"), draw.one("town"));

        assertThat(drawn).containsExactlyInAnyOrder("Saltmere", "Quillon", "Oldferry");
        assertThat(draw.one("town")).isIn(drawn);
    }

    @Test
    void drawsTheSameForTheSameSeed() {
        String first = new DemoDraw(phrases, 7, Map.of("topic", "Bees")).one("line");
        String second = new DemoDraw(phrases, 7, Map.of("topic", "Bees")).one("line");

        assertThat(first).isEqualTo(second).matches("Bees in (Saltmere|Quillon|Oldferry), \\d+ times");
    }

    @Test
    void namesASectionThatIsMissing() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new DemoDraw(phrases, 1, Map.of()).one("animal"))
                .withMessageContaining("no section [animal]");
    }
}
