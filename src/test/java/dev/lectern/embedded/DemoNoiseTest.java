package dev.lectern.embedded;

import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DemoNoiseTest {

    private final DemoNoise noise = new DemoNoise(new DemoTestClock());

    @Test
    void everythingButTheTimeDiffersOnTheNextFetchOfTheSameSecond() {
        DemoTemplate template = DemoTemplate.named("bank");

        Map<String, String> first = noise.values(template);
        Map<String, String> second = noise.values(template);

        assertThat(second).containsEntry("clock", "10:00:00").containsEntry("today", "21 November 2026");
        for (String changing : new String[] {"temperature", "wind", "rate", "visitors"}) {
            assertThat(second.get(changing)).isNotEqualTo(first.get(changing));
        }
    }

    @Test
    void numbersAndDatesAreWrittenInTheLanguageOfThePublisher() {
        Map<String, String> values = noise.values(DemoTemplate.named("ministry-ru"));

        assertThat(values).containsEntry("today", "21 ноября 2026 года");
        assertThat(values.get("rate")).matches("\\d,\\d{3}|\\d{2},\\d{3}");
    }
}
