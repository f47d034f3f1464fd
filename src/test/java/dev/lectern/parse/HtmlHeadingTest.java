package dev.lectern.parse;

import dev.lectern.speech.Evidence;
import java.util.List;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class HtmlHeadingTest {

    private static final String TEXT = "<p>" + "We meet in Oslo, dear friends, and I am glad. ".repeat(10) + "</p>";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<h1>Remarks by the Mayor</h1>|Remarks by the Mayor",
                "<h2>The Gazette</h2><h1>Harbour day</h1>|Harbour day",
                "<h1>Gazette</h1><h2>Speech by the Mayor</h2>|Speech by the Mayor",
                "<div class=title>Remarks by the Mayor</div>|Remarks by the Mayor",
                "<h1>3 May 2020</h1><h2>Harbour day</h2>|Harbour day",
                "<h1>Gazette</h1>|",
                "<p>Remarks by the Mayor</p>|"
            })
    void choosesTheHeadingOfTheText(String html, @Nullable String title) {
        HtmlHeading heading = find(html + TEXT, null);

        assertThat(heading.title()).isEqualTo(title);
    }

    @Test
    void takesNoSectionBehindTheFirstParagraph() {
        HtmlHeading heading = find("<h2>Harbour day</h2>" + TEXT + "<h1>Remarks by the Mayor</h1>", null);

        assertThat(heading.title()).isEqualTo("Harbour day");
        assertThat(heading.evidence()).isEqualTo(Evidence.HEADING);
        assertThat(heading.end()).isEqualTo(1);
    }

    @Test
    void takesTheDeclaredTitleWithoutTheSiteWhenItNamesASpeech() {
        HtmlHeading heading = find(TEXT, "Remarks by the Mayor | Gazette");

        assertThat(heading).isEqualTo(new HtmlHeading("Remarks by the Mayor", Evidence.META, 0));
    }

    @Test
    void leavesADeclaredTitleThatCouldBeTheSites() {
        HtmlHeading heading = find(TEXT, "Welcome to the Gazette");

        assertThat(heading.title()).isNull();
    }

    private static HtmlHeading find(String html, @Nullable String declared) {
        List<HtmlBlock> blocks = HtmlBlocks.of(Jsoup.parse(html).body());
        return HtmlHeading.find(blocks, 0, blocks.size(), new Metadata(declared, null, "Gazette", null, null));
    }
}
