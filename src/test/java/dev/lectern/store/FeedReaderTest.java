package dev.lectern.store;

import dev.lectern.speech.SampleChange;
import dev.lectern.store.FeedParts.Part;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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

        FeedParts summary =
                reader.after(0, 10, 1, WantedParts.ofAll(Set.of(Part.SUMMARY))).get(0);
        FeedParts all =
                reader.after(0, 10, 1, WantedParts.ofAll(Set.of(Part.values()))).get(0);

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

        assertThat(reader.after(1, 10, 2 * one, WantedParts.ofAll(Set.of(Part.SUMMARY))))
                .extracting(FeedParts::position)
                .containsExactly(2L, 3L);
        assertThat(reader.after(1, 1, 100 * one, WantedParts.ofAll(Set.of(Part.SUMMARY))))
                .hasSize(1);
        assertThat(reader.after(5, 10, 1, WantedParts.ofAll(Set.of(Part.SUMMARY))))
                .isEmpty();
    }

    @Test
    void partsOfChangesThatNobodyWantsAreNotReadButTheirPositionsAre() {
        rows.announce(SampleChange.at(1));
        rows.announce(SampleChange.at(2).with("arrival", "backfill"));
        rows.announce(SampleChange.at(3).with("arrival", "backfill").with("change", "withdrawn"));
        rows.announce(SampleChange.at(4).with("change", "revised"));
        var live = new WantedParts(Set.of(Part.values()), Set.of("live"), Set.of());
        var liveAndNew = new WantedParts(Set.of(Part.FULL), Set.of("live"), Set.of("available", "restored"));
        int one = SampleChange.at(1).summary().length + SampleChange.at(1).full().length;

        assertThat(reader.after(0, 10, 1 << 20, live))
                .extracting(FeedParts::position, parts -> parts.summary() != null, parts -> parts.full() != null)
                .containsExactly(
                        tuple(1L, true, true), tuple(2L, false, false), tuple(3L, true, true), tuple(4L, true, true));
        assertThat(reader.after(0, 10, 1 << 20, liveAndNew))
                .extracting(FeedParts::position, FeedParts::arrival, parts -> parts.full() != null)
                .containsExactly(
                        tuple(1L, "live", true),
                        tuple(2L, "backfill", false),
                        tuple(3L, "backfill", true),
                        tuple(4L, "live", false));
        assertThat(reader.after(0, 10, one + 1, live))
                .as("what is not read is not counted")
                .hasSize(3);
    }

    @Test
    void readsTheTextsOfSomeAsManyAsFit() {
        LongStream.rangeClosed(1, 5).forEach(n -> rows.announce(SampleChange.at(n)));
        int one = SampleChange.at(1).full().length;

        List<FeedParts> two = reader.full(List.of(2L, 4L, 5L), one + 1);

        assertThat(two)
                .extracting(FeedParts::position, FeedParts::change, FeedParts::arrival)
                .containsExactly(tuple(2L, "available", "live"), tuple(4L, "available", "live"));
        assertThat(two.get(1).full()).isEqualTo(SampleChange.at(4).full());
        assertThat(reader.full(List.of(9L), one)).isEmpty();
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

        List<FeedParts> all = reader.after(0, 10, 1 << 20, WantedParts.ofAll(Set.of(Part.values())));

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
