package dev.lectern.stream;

import dev.lectern.search.SpokenWords;
import dev.lectern.search.WordQuestion;
import dev.lectern.speaker.PersonName;
import dev.lectern.speaker.SpeakerAliases;
import dev.lectern.speech.ChangeKind;
import dev.lectern.store.FeedParts.Part;
import dev.lectern.store.WantedParts;
import dev.lectern.stream.SpeechFacts.Facts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a subscriber wants to see. A field without values asks nothing; several values of one field are alternatives, and
 * all fields must hold. A change passes when the speech matches before <em>or</em> after it, so that nobody misses that a
 * speech left their filter.
 *
 * @param arrivals {@code live}, {@code backfill} or both
 * @param changes what happened
 * @param sources ids of sources, of any place of the speech
 * @param institutions sorts of institution, of any source of the speech
 * @param publishers names in lower case, of any place of the speech
 * @param countries codes in lower case, of any place of the speech
 * @param languages BCP 47 tags in lower case; {@code en} also takes {@code en-gb} (basic filtering of RFC 4647)
 * @param kinds sorts of speech
 * @param places names in lower case
 * @param speakers names in lower case, and their keys
 * @param question words that must have been said; null when none are asked for
 */
record StreamFilter(
        Set<String> arrivals,
        Set<String> changes,
        Set<String> sources,
        Set<String> institutions,
        Set<String> publishers,
        Set<String> countries,
        Set<String> languages,
        Set<String> kinds,
        Set<String> places,
        Set<String> speakers,
        @Nullable WordQuestion question) {

    StreamFilter {
        arrivals = Set.copyOf(arrivals);
        changes = Set.copyOf(changes);
        sources = Set.copyOf(sources);
        institutions = Set.copyOf(institutions);
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
        return new StreamFilter(
                arrivals,
                changes,
                sources,
                institutions,
                publishers,
                countries,
                languages,
                kinds,
                places,
                all,
                question);
    }

    /** Whether {@link #with} may find more spellings. */
    boolean asksForNames() {
        return !speakers.isEmpty();
    }

    /** Whether these two words decide, as nothing else is asked for. */
    boolean asksOnlyWhatHappened() {
        return sources.isEmpty()
                && institutions.isEmpty()
                && publishers.isEmpty()
                && countries.isEmpty()
                && languages.isEmpty()
                && kinds.isEmpty()
                && places.isEmpty()
                && speakers.isEmpty()
                && question == null;
    }

    /** Whether nothing is asked for. */
    boolean takesAll() {
        return asksOnlyWhatHappened() && changes.isEmpty() && arrivals.isEmpty();
    }

    /** Whether a change of this sort is wanted, if nothing else is asked for. */
    boolean takes(String change, String arrival) {
        return oneOf(changes, change) && oneOf(arrivals, arrival);
    }

    /** What has to be read of the changes of the feed to find out which are wanted, and to tell them. */
    WantedParts needs(Set<Part> parts) {
        return new WantedParts(parts, arrivals, changes);
    }

    /** Whether a change of this sort may be wanted, whatever speech it is of. */
    boolean mayTake(String change, String arrival) {
        return takes(change, arrival) || change.equals(ChangeKind.WITHDRAWN.word()); // which an erased speech always is
    }

    /**
     * Whether a change is wanted.
     *
     * @param facts of the speech before and after it
     * @param text of the speech before and after it; asked for only when the facts are wanted
     */
    boolean wants(SpeechFacts facts, Supplier<List<SpokenWords>> text) {
        if (facts.erased()) { // whoever has the text must hear of it, and by what they chose it is not known any more
            return oneOf(changes, facts.change()) && published(facts.after());
        }
        return takes(facts.change(), facts.arrival())
                && ((matches(facts.after()) && asked(text, 0)) || (matches(facts.before()) && asked(text, 1)));
    }

    /** Whether the words are in the text of one state; where there is but one text, it is that of both. */
    private boolean asked(Supplier<List<SpokenWords>> text, int state) {
        if (question == null) {
            return true;
        }
        List<SpokenWords> texts = text.get();
        return question.holdsIn(texts.get(Math.min(state, texts.size() - 1)));
    }

    private boolean matches(Facts speech) {
        return published(speech)
                && language(speech.language())
                && oneOf(kinds, speech.kind())
                && oneOf(places, speech.place())
                && (speakers.isEmpty() || anyOf(speakers, speech.speakers().spellings()));
    }

    private boolean published(Facts speech) {
        return anyOf(sources, speech.sources())
                && anyOf(institutions, speech.institutions())
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
