package dev.lectern.stream;

import dev.lectern.speaker.PersonName;
import dev.lectern.speaker.SpeakerAliases;
import dev.lectern.stream.SpeechFacts.Facts;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a subscriber wants to see. A field without values asks nothing; several values of one field are alternatives, and
 * all fields must hold. A change passes when the speech matches before <em>or</em> after it, so that nobody misses that a
 * speech left their filter.
 *
 * @param arrivals {@code live}, {@code backfill} or both
 * @param changes what happened
 * @param sources ids of sources, of any place of the speech
 * @param publishers names in lower case, of any place of the speech
 * @param countries codes in lower case, of any place of the speech
 * @param languages BCP 47 tags in lower case; {@code en} also takes {@code en-gb} (basic filtering of RFC 4647)
 * @param kinds sorts of speech
 * @param places names in lower case
 * @param speakers names in lower case, and their keys
 */
record StreamFilter(
        Set<String> arrivals,
        Set<String> changes,
        Set<String> sources,
        Set<String> publishers,
        Set<String> countries,
        Set<String> languages,
        Set<String> kinds,
        Set<String> places,
        Set<String> speakers) {

    StreamFilter {
        arrivals = Set.copyOf(arrivals);
        changes = Set.copyOf(changes);
        sources = Set.copyOf(sources);
        publishers = Set.copyOf(publishers);
        countries = Set.copyOf(countries);
        languages = Set.copyOf(languages);
        kinds = Set.copyOf(kinds);
        places = Set.copyOf(places);
        speakers = Set.copyOf(speakers);
    }

    /**
     * The same with every spelling of its speakers, as they are known when a subscription begins: replay and live then tell the
     * same. Keys take in spellings that nobody has seen yet.
     */
    StreamFilter with(SpeakerAliases aliases) {
        if (speakers.isEmpty()) {
            return this;
        }
        Set<String> all = new HashSet<>(speakers);
        for (String spelling : aliases.of(speakers)) {
            all.add(SpeechFacts.lower(spelling));
            all.add(PersonName.of(spelling).key());
        }
        return new StreamFilter(arrivals, changes, sources, publishers, countries, languages, kinds, places, all);
    }

    /** Whether a change is wanted. */
    boolean wants(SpeechFacts facts) {
        if (facts.erased()) { // whoever has the text must hear of it, and by what they chose it is not known any more
            return oneOf(changes, facts.change()) && published(facts.after());
        }
        return oneOf(arrivals, facts.arrival())
                && oneOf(changes, facts.change())
                && (matches(facts.after()) || matches(facts.before()));
    }

    private boolean matches(Facts speech) {
        return published(speech)
                && language(speech.language())
                && oneOf(kinds, speech.kind())
                && oneOf(places, speech.place())
                && anyOf(speakers, speech.speakers());
    }

    private boolean published(Facts speech) {
        return anyOf(sources, speech.sources())
                && anyOf(publishers, speech.publishers())
                && anyOf(countries, speech.countries());
    }

    private boolean language(@Nullable String tag) {
        return languages.isEmpty()
                || (tag != null
                        && languages.stream().anyMatch(range -> tag.equals(range) || tag.startsWith(range + "-")));
    }

    private static boolean oneOf(Set<String> wanted, @Nullable String value) {
        return wanted.isEmpty() || (value != null && wanted.contains(value));
    }

    private static boolean anyOf(Set<String> wanted, Iterable<String> values) {
        if (wanted.isEmpty()) {
            return true;
        }
        for (String value : values) {
            if (wanted.contains(value)) {
                return true;
            }
        }
        return false;
    }
}
