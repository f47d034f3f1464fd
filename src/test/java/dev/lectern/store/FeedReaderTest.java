package dev.lectern.store;

import dev.lectern.speech.SampleChange;
import dev.lectern.store.FeedParts.Part;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FeedReaderTest {

    private final FeedRows rows = new FeedRows(TestDatabase.get());
    private final FeedReader reader = new FeedReader(TestDatabase.get());

    @BeforeEach
    void empty() {
        rows.clear();
    }

    @Test
    void anEmptyFeedHasNoNewestPosition() {
        assertThat(reader.newest()).isZero();
        assertThat(reader.after(0, 10)).isEmpty();
    }

    @Test
    void readsTheChangesAfterAPositionInOrder() {
        LongStream.of(3, 1, 4, 2).forEach(n -> rows.announce(SampleChange.at(n)));

        List<FeedItem> items = reader.after(1, 2);

        assertThat(items).extracting(FeedItem::position).containsExactly(2L, 3L);
        assertThat(items.get(0).change()).isEqualTo("available");
        assertThat(items.get(0).full()).isEqualTo(SampleChange.at(2).full());
        assertThat(items.get(0).summary()).isEqualTo(SampleChange.at(2).summary());
        assertThat(reader.newest()).isEqualTo(4);
    }

    @Test
    void aPageOfLongSpeechesEndsEarlyButAlwaysGoesOn() {
        SampleChange plain = SampleChange.at(1);
        var turn = plain.value().speech().turns().get(0);
        String long1 = "word ".repeat(FeedReader.PAGE_BYTES / 4);
        for (int n = 1; n <= 3; n++) {
            rows.announce(SampleChange.at(n)
                    .with(
                            "turns",
                            List.of(new dev.lectern.speech.Turn(
                                    1, turn.kind(), turn.speaker(), null, false, List.of("Short.", long1)))));
        }

        List<FeedItem> items = reader.after(0, 100);

        assertThat(items).extracting(FeedItem::position).containsExactly(1L);
    }

    @Test
    void readsOnlyThePartsThatAreWanted() {
        rows.announce(SampleChange.at(1));

        FeedParts summary = reader.after(0, 10, 1, Set.of(Part.SUMMARY)).get(0);
        FeedParts all = reader.after(0, 10, 1, Set.of(Part.values())).get(0);

        assertThat(summary.full()).isNull();
        assertThat(summary.summary()).isEqualTo(SampleChange.at(1).summary());
        assertThat(summary.change()).isEqualTo("available");
        assertThat(summary.arrival()).isEqualTo("live");
        assertThat(all.full()).isEqualTo(SampleChange.at(1).full());
        assertThat(all.before()).isNull();
    }

    @Test
    void pagesEndByTheBytesOfTheWantedParts() {
        LongStream.rangeClosed(1, 5).forEach(n -> rows.announce(SampleChange.at(n)));
        int one = SampleChange.at(1).summary().length;

        assertThat(reader.after(1, 10, 2 * one, Set.of(Part.SUMMARY)))
                .extracting(FeedParts::position)
                .containsExactly(2L, 3L);
        assertThat(reader.after(1, 1, 100 * one, Set.of(Part.SUMMARY))).hasSize(1);
        assertThat(reader.after(5, 10, 1, Set.of(Part.SUMMARY))).isEmpty();
    }

    @Test
    void whatWasBeforeAChangeIsTheChangeBeforeItOfTheSameSpeech() {
        SampleChange first = SampleChange.at(1);
        rows.announce(first);
        rows.announce(SampleChange.at(2));
        rows.announce(SampleChange.at(3)
                .with("change", "revised")
                .with("id", first.value().id())
                .with("url", first.value().url())
                .with("revision", 2));

        List<FeedParts> all = reader.after(0, 10, 1 << 20, Set.of(Part.values()));

        assertThat(all.get(1).before()).isNull();
        assertThat(all.get(2).before()).isEqualTo(first.full());
    }

    @Test
    void findsThePositionBeforeAMoment() {
        LongStream.rangeClosed(1, 5).forEach(n -> rows.announce(SampleChange.at(n)));
        var third = SampleChange.at(3).value().announcedAt();

        assertThat(reader.before(third)).isEqualTo(2);
        assertThat(reader.before(third.plusMillis(1))).isEqualTo(3);
        assertThat(reader.before(third.minusSeconds(100))).isZero();
        assertThat(reader.before(third.plusSeconds(100))).isEqualTo(5);
    }
}
