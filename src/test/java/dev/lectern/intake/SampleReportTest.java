package dev.lectern.intake;

import dev.lectern.intake.SampleReport.Difference;
import dev.lectern.parse.ParseResult;
import dev.lectern.source.Sample;
import dev.lectern.speech.Evidence;
import dev.lectern.speech.SampleSpeech;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SampleReportTest {

    private static final ParseResult SPEECH = new ParseResult.Speeches(
            "On ferries", List.of("one and two"), List.of(SampleSpeech.saying("On ferries", "one and two")), List.of());

    private static final ParseResult OTHER = new ParseResult.NotASpeech(
            "Timetable", List.of("At six", "At seven"), "It is a list.", Evidence.TEXT, false);

    @Test
    void passesWhereEveryFieldIsAsExpected() {
        SampleReport report = SampleReport.of(
                sample(Map.of(
                        "result", "speech",
                        "title", "On ferries",
                        "kind", "remarks",
                        "language", "en",
                        "place", "Port Ellery",
                        "spokenOn", "2026-06-03",
                        "speaker", "Ada Holm",
                        "turns", "1",
                        "begins", "one",
                        "ends", "two")),
                SPEECH);

        assertThat(report.passed()).isTrue();
    }

    @Test
    void namesEachFieldThatIsNotAndWhatWasFound() {
        SampleReport report =
                SampleReport.of(sample(Map.of("place", "Kingston", "ends", "three", "event", "A launch")), SPEECH);

        assertThat(report.passed()).isFalse();
        assertThat(report.differences())
                .containsExactly(
                        new Difference("ends", "three", "d two"),
                        new Difference("event", "A launch", null),
                        new Difference("place", "Kingston", "Port Ellery"));
    }

    @Test
    void comparesTheTextOfAPageThatIsNoSpeech() {
        SampleReport report = SampleReport.of(
                sample(Map.of("result", "not-a-speech", "title", "Timetable", "begins", "At six", "ends", "seven")),
                OTHER);

        assertThat(report.differences()).isEmpty();
    }

    @Test
    void findsNothingOnAPageThatCannotBeRead() {
        SampleReport report = SampleReport.of(
                sample(Map.of("result", "speech", "begins", "one")),
                new ParseResult.Unreadable("empty", "It is empty.", null));

        assertThat(report.differences())
                .containsExactly(
                        new Difference("begins", "one", null), new Difference("result", "speech", "unreadable"));
    }

    private static Sample sample(Map<String, String> expected) {
        return new Sample("a.html", null, null, expected);
    }
}
