package dev.lectern.parse;

import dev.lectern.speech.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ListedTitleTest {

    private static final String OWN = "Remarks at the harbour of Saltmere";

    @Test
    void isTakenWhereThePageHasNone() {
        PageText page = titled(null, null);

        PageText result = ListedTitle.applied(page, "  Remarks at the\n harbour ");

        assertThat(result.title()).isEqualTo("Remarks at the harbour");
        assertThat(result.titleEvidence()).isEqualTo(Evidence.LISTING);
    }

    @Test
    void overridesWhatThePageCallsItself() {
        PageText page = titled("Speeches", Evidence.HEADING);

        PageText result = ListedTitle.applied(page, "Governor Quist opens the harbour: the ferry runs again");

        assertThat(result.title()).isEqualTo("Governor Quist opens the harbour: the ferry runs again");
        assertThat(result.titleEvidence()).isEqualTo(Evidence.LISTING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Read more",
                "Read the full transcript here",
                "Watch the video of the speech",
                "Remarks at the harbour …",
                "REMARKS AT THE HARBOUR OF SALTMERE",
                "Remarks at the har..."
            })
    void neitherTheWordsOfALinkNorACutTitleCount(String listed) {
        PageText page = titled(OWN, Evidence.HEADING);

        PageText result = ListedTitle.applied(page, listed);

        assertThat(result).isEqualTo(page);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " \u00A0\t"})
    void aBlankOneIsNone(@Nullable String listed) {
        PageText page = titled(null, null);

        PageText result = ListedTitle.applied(page, listed);

        assertThat(result).isEqualTo(page);
    }

    @Test
    void anEndlessOneIsNone() {
        PageText page = titled(null, null);

        PageText result = ListedTitle.applied(page, "word ".repeat(200));

        assertThat(result.title()).isNull();
    }

    private static PageText titled(@Nullable String title, @Nullable Evidence evidence) {
        List<Block> body = List.of(Block.paragraph(
                "Governor Theodora Quist opens the harbour of Saltmere today, and the ferry runs again."));
        return new PageText(Metadata.NONE, title, evidence, List.of(), body);
    }
}
