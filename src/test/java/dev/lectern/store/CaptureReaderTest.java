package dev.lectern.store;

import dev.lectern.speech.SampleChange;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CaptureReaderTest {

    private final FeedRows rows = new FeedRows(TestDatabase.get());
    private final CaptureReader captures = new CaptureReader(TestDatabase.get());

    @BeforeEach
    void empty() {
        rows.clear();
    }

    @Test
    void givesThePageAsItWasFetched() {
        var speech = SampleChange.at(1).value();
        rows.announce(SampleChange.at(1));

        var page = captures.of(speech.id());

        assertThat(page).hasValueSatisfying(found -> {
            assertThat(found.body())
                    .asString()
                    .startsWith("<p>Remarks on the harbour")
                    .endsWith("</p>");
            assertThat(found.contentType()).isEqualTo("text/html; charset=utf-8");
            assertThat(found.url()).isEqualTo(speech.url());
            assertThat(found.fetchedAt()).isEqualTo(speech.scrapedAt());
        });
    }

    @Test
    void anUnknownSpeechHasNone() {
        assertThat(captures.of(UUID.randomUUID())).isEmpty();
    }
}
