package dev.lectern.ingest;

import dev.lectern.frontier.PageOutcome;
import dev.lectern.frontier.ReadField;
import dev.lectern.frontier.Reading;
import dev.lectern.page.Arrival;
import dev.lectern.page.ScrapedPage;
import dev.lectern.parse.ParseResult;
import dev.lectern.source.Source;
import dev.lectern.speech.Speech;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a page tells of how well its source is read. Only of news, as the pages of an archive may well look different, and only of
 * sources that are defined: anybody may put pages on the topic, and their words are no reason for ever more rows.
 */
final class Readings {

    /** Fewer words are a teaser. */
    private static final int TEXT = 100;

    private Readings() {}

    static Optional<Reading> of(ScrapedPage page, Optional<Source> source, ParseResult result) {
        if (page.arrival() != Arrival.LIVE || source.isEmpty() || result instanceof ParseResult.Unreadable) {
            return Optional.empty();
        }
        List<Speech> speeches = result instanceof ParseResult.Speeches found ? found.speeches() : List.of();
        if (speeches.isEmpty()) {
            return Optional.of(
                    new Reading(page.url(), page.source(), page.time(), PageOutcome.NOT_A_SPEECH, Set.of(), 0));
        }
        Speech first = speeches.get(0);
        return Optional.of(
                new Reading(page.url(), page.source(), page.time(), PageOutcome.SPEECH, filled(first), first.words()));
    }

    private static Set<ReadField> filled(Speech speech) {
        var filled = EnumSet.noneOf(ReadField.class);
        put(filled, ReadField.TITLE, speech.title() != null);
        put(filled, ReadField.SPEAKERS, !speech.speakers().isEmpty());
        put(filled, ReadField.SPOKEN_ON, speech.spokenOn() != null);
        put(filled, ReadField.PLACE, speech.place() != null);
        put(filled, ReadField.LANGUAGE, speech.language() != null);
        put(filled, ReadField.TURN_SPEAKERS, speech.turns().stream().anyMatch(turn -> turn.speaker() != null));
        put(filled, ReadField.TEXT, speech.words() > TEXT);
        return filled;
    }

    private static void put(Set<ReadField> filled, ReadField field, boolean there) {
        if (there) {
            filled.add(field);
        }
    }
}
