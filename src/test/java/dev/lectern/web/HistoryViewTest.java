package dev.lectern.web;

import dev.lectern.speech.SampleChange;
import dev.lectern.store.SpeechEvent;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HistoryViewTest {

    private static final Instant TIME = Instant.parse("2026-11-25T09:00:00Z");

    @Test
    void saysWhatHappenedInWords() {
        HistoryView view = HistoryView.of(
                SampleChange.at(2).value(),
                List.of(event(2, "revised", 3, "turns", "silent"), event(1, "available", 1)),
                null);

        assertThat(view.steps())
                .extracting(HistoryView.Step::what)
                .containsExactly("Changed by the publisher", "Published");
        assertThat(view.steps()).extracting(HistoryView.Step::fields).containsExactly("text", null);
        assertThat(view.steps()).extracting(HistoryView.Step::silent).containsExactly(true, false);
    }

    @Test
    void comparesWithTheRevisionThatWasAnnouncedBefore() {
        List<SpeechEvent> events = List.of(event(2, "revised", 3), event(1, "available", 1));

        HistoryView view = HistoryView.of(SampleChange.at(2).value(), events, null);

        assertThat(view.steps()).extracting(HistoryView.Step::compare).containsExactly("1..3", null);
    }

    private static SpeechEvent event(long position, String change, int revision, String... changed) {
        return new SpeechEvent(position, change, List.of(changed), revision, TIME, TIME);
    }
}
