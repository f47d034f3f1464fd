package dev.lectern.ingest;

import dev.lectern.source.Source;
import dev.lectern.source.SourceReader;
import dev.lectern.speech.Evidence;
import dev.lectern.speech.SampleSpeech;
import dev.lectern.speech.Speech;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SourceAttributionTest {

    private static final Speech PLAIN = SampleSpeech.saying("On ferries", "one");

    @Test
    void givesTheLineOfTheSourceToASpeechWithoutOne() throws Exception {
        Speech speech = SourceAttribution.of(PLAIN, Optional.of(source("attribution: Ministry of Ferries, CC BY 4.0")));

        assertThat(speech).isEqualTo(SampleSpeech.attributed("Ministry of Ferries, CC BY 4.0", Evidence.SOURCE));
    }

    @Test
    void leavesTheLineThatThePagePrints() throws Exception {
        Speech printed = SampleSpeech.attributed("Printed on the page", Evidence.TEXT);

        Speech speech = SourceAttribution.of(printed, Optional.of(source("attribution: Of the source")));

        assertThat(speech).isSameAs(printed);
    }

    @Test
    void leavesASpeechOfASourceThatAsksForNothing() throws Exception {
        assertThat(SourceAttribution.of(PLAIN, Optional.of(source("language: en"))))
                .isSameAs(PLAIN);
    }

    @Test
    void leavesASpeechOfAnUnknownSource() {
        assertThat(SourceAttribution.of(PLAIN, Optional.empty())).isSameAs(PLAIN);
    }

    private static Source source(String line) throws Exception {
        return SourceReader.read(
                "a.yaml", "id: a\npublisher: b\ndiscover: [{listing: https://a.example/news}]\n" + line + "\n");
    }
}
