package dev.lectern.parse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DeclaredTitlesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '\t',
            value = {
                "Remarks at the harbour | Ministry of Ports;Remarks at the harbour",
                "Remarks at the harbour • President of Velmora;Remarks at the harbour",
                "Remarks at the harbour - velmora.gov;Remarks at the harbour",
                "Ministry of Ports :: Remarks at the harbour;Remarks at the harbour",
                "Of cranes and bridges | Speeches | Ministry of Ports;Of cranes and bridges",
                "Ministry of Ports;"
            })
    void leavesTheNameOfTheSiteOut(String pair) {
        String[] parts = pair.split(";", -1);

        String best = titles(parts[0]).best();

        assertThat(best).isEqualTo(parts[1].isEmpty() ? null : parts[1]);
    }

    @Test
    void tellsTheSiteByWhatOneTitleHasAndAnotherLacks() {
        DeclaredTitles titles = titles("Of cranes and bridges", "Of cranes and bridges - The Velmoran Gazette");

        assertThat(titles.isSite("The Velmoran Gazette")).isTrue();
        assertThat(titles.agreement("Of cranes and bridges")).isEqualTo(2);
    }

    @Test
    void mendsAHeadingThatIsCutShort() {
        assertThat(titles("Remarks at the opening of the harbour").mended("Remarks at the opening…"))
                .isEqualTo("Remarks at the opening of the harbour");
    }

    @Test
    void takesARubricOffTheHeading() {
        assertThat(titles("Of cranes and bridges | Ministry of Ports").mended("Speech Of cranes and bridges"))
                .isEqualTo("Of cranes and bridges");
    }

    private static DeclaredTitles titles(String... declared) {
        Metadata none = Metadata.NONE;
        return DeclaredTitles.of(new Metadata(
                List.of(declared),
                none.language(),
                none.site(),
                none.date(),
                none.published(),
                List.of(),
                List.of(),
                null,
                JsonLd.NONE));
    }
}
