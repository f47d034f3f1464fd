package dev.lectern.parse;

import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MetaRowTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<div><span>3 May 2023</span> <span>Nairobi</span> <span>Press Team</span></div>|3 May 2023;Nairobi;Press Team",
                "<div><span>3 May 2023</span> <span>Energy</span></div>|3 May 2023 Energy",
                "<p><span>3 May 2023</span> <span>Nairobi</span></p>|3 May 2023 Nairobi",
                "<div>On <span>3 May 2023</span> <span>Nairobi</span></div>|On 3 May 2023 Nairobi"
            })
    void partsTheFactsOfARowWithADayAndACity(String html, String lines) {
        assertThat(HtmlBlocks.of(Jsoup.parse(html).body()))
                .map(block -> block.block().text())
                .containsExactly(lines.split(";"));
    }
}
