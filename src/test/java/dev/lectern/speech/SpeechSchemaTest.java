package dev.lectern.speech;

import dev.lectern.WireContract;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** The served schema against what this program writes; messages from a real topic are looked at in WireContractTest. */
class SpeechSchemaTest {

    @Test
    void bothFormsFit() {
        SampleChange sample = SampleChange.at(1);

        assertThat(WireContract.faults(sample.full())).isEmpty();
        assertThat(WireContract.faults(sample.summary())).isEmpty();
    }

    @Test
    void everyPartFits() {
        Instant seen = Instant.parse("2026-11-21T00:00:00Z");
        SampleChange sample = SampleChange.at(2)
                .with("into", UUID.randomUUID())
                .with("excerptOf", UUID.randomUUID())
                .with("spokenOn", "2018-06")
                .with("publishedAt", "2018-06-03T10:00:00+03:00")
                .with("notices", List.of(new Notice(NoticeKind.EXCERPT, "Excerpt", null)))
                .with("repairs", List.of(new Repair(1, 1, 0, "inpidual", "individual")))
                .with("attachments", List.of(new Attachment("https://ports.example/1.pdf", null, "application/pdf")))
                .with("translations", List.of(new SpeechChange.Translation(UUID.randomUUID(), "fr", "hreflang")))
                .with("participants", List.of(new Person("Bo", null)))
                .with(
                        "previous",
                        new SpeechChange.PreviousFacts(
                                "Old",
                                SpeechKind.OTHER,
                                "en",
                                List.of(new Person("Bo", null)),
                                "Kigali",
                                List.of(new SpeechChange.PublishedPlace("https://a.example", "a", null, null, seen))));

        assertThat(WireContract.faults(sample.full())).isEmpty();
    }

    @Test
    void theTombstoneOfAnErasedSpeechFits() {
        SpeechChange erased = Tombstone.of(SampleChange.at(3).value());

        assertThat(WireContract.faults(SpeechJson.write(erased))).isEmpty();
    }

    @Test
    void whatIsNotDescribedIsSeen() {
        String json = new String(SampleChange.at(4).full(), UTF_8);

        assertThat(WireContract.faults(
                        json.replace("\"revision\"", "\"version\"").getBytes(UTF_8)))
                .anyMatch(fault -> fault.contains("revision"))
                .anyMatch(fault -> fault.contains("version"));
    }
}
