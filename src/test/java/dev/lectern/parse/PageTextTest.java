package dev.lectern.parse;

import dev.lectern.speech.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PageTextTest {

    @Test
    void takesTheTitleOfTheListingWhenItHasNone() {
        PageText page = titled(null, null);

        PageText result = page.orTitled("  Remarks at the\n harbour ");

        assertThat(result.title()).isEqualTo("Remarks at the harbour");
        assertThat(result.titleEvidence()).isEqualTo(Evidence.LISTING);
    }

    @Test
    void keepsItsOwnTitle() {
        PageText page = titled("Remarks at the harbour", Evidence.HEADING);

        PageText result = page.orTitled("Read more");

        assertThat(result).isEqualTo(page);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " \u00A0\t"})
    void staysWithoutTitleWhenTheListingHasNoneEither(String listed) {
        PageText page = titled(null, null);

        PageText result = page.orTitled(listed);

        assertThat(result).isEqualTo(page);
    }

    @Test
    void takesNoEndlessTitle() {
        PageText page = titled(null, null);

        PageText result = page.orTitled("word ".repeat(200));

        assertThat(result.title()).isNull();
    }

    private static PageText titled(@Nullable String title, @Nullable Evidence evidence) {
        return new PageText(Metadata.NONE, title, evidence, List.of(), List.of());
    }
}
