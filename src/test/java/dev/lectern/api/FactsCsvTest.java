package dev.lectern.api;

import dev.lectern.speech.Person;
import dev.lectern.speech.SampleChange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class FactsCsvTest {

    private static final String HEADER =
            "id,revision,title,kind,language,place,spokenOn,spokenUntil,spokenAt,publishedOn,"
                    + "publishedAt,publisher,country,source,url,words,arrival,announcedAt,scrapedAt,speakers,participants\r\n";

    @Test
    void aRowForEachSpeech() throws IOException {
        SampleChange sample = SampleChange.at(7)
                .with("title", "\"Ships\", she said,\nand waited")
                .with("speakers", List.of(new Person("Ada Miren", "Minister"), new Person("Bo", null)));

        String table = table(sample);

        assertThat(table)
                .isEqualTo(HEADER
                        + ("'" + sample.value().id()
                                        + "',1,'\"\"Ships\"\", she said,\nand waited','remarks','en','Lumen City','2026-11-20',,,,,"
                                        + "'Ministry of Ports','LU','ports','https://ports.example/news/7',5,'live',"
                                        + "'2026-11-21T00:00:07.250Z','2026-11-21T00:00:07Z','Ada Miren; Bo',\r\n")
                                .replace('\'', '"'));
    }

    @Test
    void theHeaderIsThereWhenNothingWasFound() throws IOException {
        assertThat(table()).isEqualTo(HEADER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"https://evil.example\")", "+1", "-1", "@SUM(A1)", "\t=1", "＝1"})
    void whatASpreadsheetWouldRunIsText(String title) throws IOException {
        assertThat(FactsCsv.harmless(title)).isEqualTo("'" + title);
        assertThat(table(SampleChange.at(1).with("title", title))).contains("'" + title.replace("\"", "\"\""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "  =1+1|'  =1+1",
                "\u00a0=1|'\u00a0=1",
                "\ufeff@SUM(A1)|'\ufeff@SUM(A1)",
                "Ships;=1+1|Ships;'=1+1",
                "Ships; -2|Ships;' -2",
                "=1; =2|'=1;' =2"
            })
    void whatAnotherSeparatorOrABlankWouldHideIsTextToo(String title, String harmless) {
        assertThat(FactsCsv.harmless(title)).isEqualTo(harmless);
    }

    @Test
    void eachPersonIsLookedAt() throws IOException {
        SampleChange sample =
                SampleChange.at(1).with("speakers", List.of(new Person("Ada", null), new Person("=cmd|A1", null)));

        assertThat(table(sample)).contains("\"Ada;' =cmd|A1\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Remarks = thanks", "2026-11-20", "Ships; a harbour", "a -1"})
    void anythingElseStaysAsItIs(String text) {
        assertThat(FactsCsv.harmless(text)).isEqualTo(text);
    }

    private static String table(SampleChange... samples) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var table = new FactsCsv(out)) {
            for (SampleChange sample : samples) {
                table.add(sample.summary());
            }
        }
        return out.toString(UTF_8);
    }
}
