package dev.lectern.web;

import dev.lectern.intake.DefinitionReport;
import dev.lectern.source.InvalidSource;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DefinitionViewTest {

    @Test
    void whatIsWrongIsToldWithItsLine() {
        assertThat(invalid(3).invalid()).isEqualTo("Line 3: it is wrong");
    }

    @Test
    void whatIsWrongWithTheWholeTextHasNoLine() {
        assertThat(invalid(0).invalid()).isEqualTo("it is wrong");
    }

    private static DefinitionView invalid(int line) {
        var wrong = new InvalidSource("definition", line, "it is wrong");
        return DefinitionView.of(new DefinitionReport(wrong, null, List.of(), null, List.of()));
    }
}
