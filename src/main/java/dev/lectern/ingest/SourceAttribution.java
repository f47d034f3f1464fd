package dev.lectern.ingest;

import dev.lectern.source.Source;
import dev.lectern.speech.Evidence;
import dev.lectern.speech.Speech;
import java.util.Optional;
import java.util.TreeMap;

/** The line that a publisher's licence asks for, where a source definition knows it and the page does not print it. */
final class SourceAttribution {

    private SourceAttribution() {}

    /** The speech with the line of its source; as it is when the page has one of its own, or the source knows none. */
    static Speech of(Speech read, Optional<Source> source) {
        String line = source.map(Source::attribution).orElse(null);
        if (line == null || read.attribution() != null) {
            return read;
        }
        var evidence = new TreeMap<>(read.evidence());
        evidence.put("attribution", Evidence.SOURCE);
        return new Speech(
                read.title(),
                read.subtitle(),
                read.event(),
                read.kind(),
                read.language(),
                read.speakers(),
                read.participants(),
                read.place(),
                read.spokenOn(),
                read.spokenUntil(),
                read.spokenAt(),
                read.publishedOn(),
                read.publishedAt(),
                read.turns(),
                read.words(),
                read.notices(),
                read.repairs(),
                read.attachments(),
                line,
                read.parserVersion(),
                evidence);
    }
}
