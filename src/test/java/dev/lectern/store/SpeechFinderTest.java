package dev.lectern.store;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lectern.search.Hit;
import dev.lectern.speech.SampleChange;
import dev.lectern.speech.Turn;
import dev.lectern.speech.TurnKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Searches for words. */
class SpeechFinderTest {

    private final FeedRows rows = new FeedRows(TestDatabase.get());
    private final SpeechSearch search = new SpeechSearch(TestDatabase.get());

    @BeforeEach
    void empty() {
        rows.clear();
    }

    @Test
    void theMostRelevantComeFirstAndNewOnesDoNotComeInBetween() {
        LongStream.rangeClosed(1, 9).forEach(n -> rows.announce(saying(n, "harbour " + "ferry ".repeat((int) n % 4))));
        var seen = new ArrayList<Long>();

        SpeechPage page = search.find(relevant("harbour ferry", null));
        seen.addAll(positions(page));
        for (long arriving = 10; page.next() != null; arriving++) {
            rows.announce(saying(arriving, "harbour ferry ferry ferry"));
            page = search.find(relevant("harbour ferry", page.next()));
            seen.addAll(positions(page));
        }

        assertThat(seen).containsExactlyInAnyOrder(1L, 2L, 3L, 5L, 6L, 7L, 9L);
        assertThat(seen.subList(0, 2)).containsExactly(7L, 3L);
    }

    @Test
    void rareAndCommonWordsAreFoundOnEveryPage() {
        LongStream.rangeClosed(1, 150)
                .forEach(n -> rows.announce(
                        saying(n, (n % 50 == 0 ? "lighthouse " : "") + "harbour" + (n % 2 == 0 ? " ferry" : ""))));

        assertThat(pages("lighthouse")).containsExactly(150L, 100L, 50L);
        assertThat(pages("ferry"))
                .hasSize(75)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(pages("harbour -ferry")).hasSize(75).allMatch(n -> n % 2 == 1);
        assertThat(pages("ferry lighthouse")).containsExactly(150L, 100L, 50L);
    }

    @Test
    void eachSpeechTellsInWhichTurnItWasFound() {
        rows.announce(saying(1, "the harbour"));

        SpeechPage page = search.find(q(SpeechQuery.newest(null, 20), "harbours"));

        assertThat(page.hits())
                .singleElement()
                .satisfies(hits -> assertThat(hits).extracting(Hit::turn).containsExactly(1));
    }

    @Test
    void wordsAreFoundInTheLanguagesThatAreAskedFor() {
        rows.announce(saying(1, "the harbours"));
        rows.announce(saying(2, "die Harbours").with("language", "de-AT"));
        rows.announce(saying(3, "harbour").with("language", "sw"));

        assertThat(found(in("harbour", "fr"))).isEmpty();
        assertThat(found(in("harbours", "de"))).containsExactly(2L);
        assertThat(found(in("harbour", "en,sw"))).containsExactly(3L, 1L);
    }

    @Test
    void wordsThatEveryTextHoldsFindNothing() {
        rows.announce(saying(1, "the harbour"));

        assertThat(found(q(SpeechQuery.newest(null, 20), "—"))).isEmpty();
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

    private List<Long> pages(String words) {
        var seen = new ArrayList<Long>();
        SpeechPage page = search.find(q(after(null), words));
        seen.addAll(positions(page));
        while (page.next() != null) {
            page = search.find(q(after(page.next()), words));
            seen.addAll(positions(page));
        }
        return seen;
    }

    private static SampleChange saying(long position, String words) {
        return SampleChange.at(position)
                .with("title", "A title")
                .with("language", "en")
                .with("turns", List.of(new Turn(1, TurnKind.REMARKS, null, null, false, List.of(words))));
    }

    private static SpeechQuery in(String words, String language) {
        return new SpeechQuery(words, null, null, null, null, language, null, null, null, null, null, 20, null);
    }

    private static SpeechQuery relevant(String words, SpeechCursor after) {
        return new SpeechQuery(words, null, null, null, null, null, null, null, null, null, null, 2, after, true);
    }

    private static SpeechQuery after(SpeechCursor cursor) {
        return new SpeechQuery(null, null, null, null, null, null, null, null, null, null, null, 4, cursor);
    }

    private static SpeechQuery q(SpeechQuery any, String words) {
        return new SpeechQuery(
                words, null, null, null, null, null, null, null, null, null, null, any.limit(), any.after());
    }
}
