package dev.lectern.store;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lectern.speech.Person;
import dev.lectern.speech.SampleChange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SpeechSearchTest {

    private final FeedRows rows = new FeedRows(TestDatabase.get());
    private final SpeechSearch search = new SpeechSearch(TestDatabase.get());

    @BeforeEach
    void empty() {
        rows.clear();
    }

    @Test
    void listsTheNewestFirst() {
        LongStream.of(2, 1, 3).forEach(n -> rows.announce(SampleChange.at(n)));

        SpeechPage page = search.find(SpeechQuery.newest(null, 2));

        assertThat(positions(page)).containsExactly(3L, 2L);
        assertThat(page.next()).isNotNull();
    }

    @Test
    void pagesNeitherSkipNorRepeatWhileSpeechesArrive() {
        LongStream.rangeClosed(1, 25).forEach(n -> rows.announce(SampleChange.at(n)));
        var seen = new ArrayList<Long>();

        SpeechPage page = search.find(after(null));
        seen.addAll(positions(page));
        for (long arriving = 26; page.next() != null; arriving++) {
            rows.announce(SampleChange.at(arriving));
            page = search.find(after(page.next()));
            seen.addAll(positions(page));
        }

        assertThat(seen)
                .isEqualTo(
                        LongStream.iterate(25, n -> n >= 1, n -> n - 1).boxed().toList());
    }

    @Test
    void eachFilterFindsOnlyWhatItNames() {
        rows.announce(SampleChange.at(1));
        rows.announce(SampleChange.at(2)
                .with("title", "Discours sur la pêche")
                .with("source", "mer")
                .with("publisher", "Ministère de la Mer")
                .with("country", "OR")
                .with("language", "fr-CA")
                .with("kind", "interview")
                .with("place", "Port-Clair")
                .with("arrival", "backfill")
                .with("spokenOn", "2019-05")
                .with("speakers", List.of(new Person("Luc Orman", null))));
        SpeechQuery any = SpeechQuery.newest(null, 20);

        assertThat(found(any)).containsExactly(2L, 1L);
        assertThat(found(q(any, "pêche OR lighthouse"))).containsExactly(2L);
        assertThat(found(q(any, "harbour -late"))).isEmpty();
        assertThat(found(q(any, "\"unbalanced ((& quote"))).isEmpty();
        assertThat(found(of(any, "luc orman", null, null, null, null, null, null, null)))
                .containsExactly(2L);
        assertThat(found(of(any, null, "mer", null, null, null, null, null, null)))
                .containsExactly(2L);
        assertThat(found(of(any, null, null, "ministère de la mer", null, null, null, null, null)))
                .containsExactly(2L);
        assertThat(found(of(any, null, null, null, "or", null, null, null, null)))
                .containsExactly(2L);
        assertThat(found(of(any, null, null, null, null, "fr", null, null, null)))
                .containsExactly(2L);
        assertThat(found(of(any, null, null, null, null, null, "interview", null, null)))
                .containsExactly(2L);
        assertThat(found(of(any, null, null, null, null, null, null, "PORT-CLAIR", null)))
                .containsExactly(2L);
        assertThat(found(of(any, null, null, null, null, null, null, null, "backfill")))
                .containsExactly(2L);
    }

    @Test
    void sourcePublisherAndCountryMatchAnyPlaceThatStands() {
        rows.announce(SampleChange.at(1));
        rows.announce(SampleChange.at(2));
        rows.place(SampleChange.at(1).value().id(), "embassy", "Embassy of Lumen", "XE", "available");
        rows.place(SampleChange.at(2).value().id(), "mirror", "Mirror", "XM", "withdrawn");
        SpeechQuery any = SpeechQuery.newest(null, 20);

        assertThat(found(of(any, null, "Embassy", null, null, null, null, null, null)))
                .containsExactly(1L);
        assertThat(found(of(any, null, null, "embassy of lumen", null, null, null, null, null)))
                .containsExactly(1L);
        assertThat(found(of(any, null, null, null, "xe", null, null, null, null)))
                .containsExactly(1L);
        assertThat(found(of(any, null, "mirror", null, null, null, null, null, null)))
                .isEmpty();
    }

    @Test
    void aDateOfAMonthMatchesEveryDayOfIt() {
        rows.announce(SampleChange.at(1).with("spokenOn", "2019-05"));
        rows.announce(SampleChange.at(2).with("spokenOn", null));

        assertThat(found(days("2019-05-31", null))).containsExactly(1L);
        assertThat(found(days(null, "2019-05-01"))).containsExactly(1L);
        assertThat(found(days("2019-06-01", null))).isEmpty();
        assertThat(found(days(null, "2019-04-30"))).isEmpty();
    }

    @Test
    void aWithdrawnSpeechLeavesTheListButKeepsItsAddress() {
        SampleChange first = SampleChange.at(1);
        rows.announce(first);
        SampleChange gone = first.with("position", 2).with("change", "withdrawn");
        rows.announce(gone);

        assertThat(found(SpeechQuery.newest(null, 20))).isEmpty();
        assertThat(search.full(first.value().id()))
                .hasValueSatisfying(json -> assertThat(json).isEqualTo(gone.full()));
    }

    @Test
    void givesARevisionAsItsNewestChangeToldIt() {
        SampleChange first = SampleChange.at(1);
        rows.announce(first);
        SampleChange second = first.with("position", 2).with("revision", 2).with("change", "revised");
        rows.announce(second);
        UUID id = first.value().id();

        assertThat(search.full(id)).hasValueSatisfying(json -> assertThat(json).isEqualTo(second.full()));
        assertThat(search.full(id, 1))
                .hasValueSatisfying(json -> assertThat(json).isEqualTo(first.full()));
        assertThat(search.full(id, 3)).isEmpty();
        assertThat(search.full(UUID.randomUUID())).isEmpty();
    }

    private List<Long> found(SpeechQuery query) {
        return positions(search.find(query));
    }

    private static List<Long> positions(SpeechPage page) {
        var json = new JsonMapper();
        return page.summaries().stream()
                .map(bytes -> {
                    try {
                        return json.readTree(bytes).path("position").asLong();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
    }

    private static SpeechQuery after(SpeechCursor cursor) {
        return new SpeechQuery(null, null, null, null, null, null, null, null, null, null, null, 4, cursor);
    }

    private static SpeechQuery q(SpeechQuery any, String words) {
        return new SpeechQuery(
                words, null, null, null, null, null, null, null, null, null, null, any.limit(), any.after());
    }

    private static SpeechQuery of(
            SpeechQuery any,
            String speaker,
            String source,
            String publisher,
            String country,
            String language,
            String kind,
            String place,
            String arrival) {
        return new SpeechQuery(
                null,
                speaker,
                source,
                publisher,
                country,
                language,
                kind,
                place,
                arrival,
                null,
                null,
                any.limit(),
                null);
    }

    private static SpeechQuery days(String from, String to) {
        return new SpeechQuery(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                20,
                null);
    }
}
