package dev.lectern.stream;

import dev.lectern.speaker.PersonName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks, as filters compare it. Names are brought into one script and spelling only when a filter asks for somebody, as that takes
 * longer than to read all else of a change.
 */
final class SpeakerNames {

    private final List<String> printed;
    private volatile @Nullable Set<String> spellings;

    /** Names as they are printed. */
    SpeakerNames(List<String> printed) {
        this.printed = List.copyOf(printed);
    }

    /** Each in lower case, and its key. */
    Set<String> spellings() {
        Set<String> known = spellings;
        if (known == null) {
            known = new LinkedHashSet<>();
            for (String name : printed) {
                known.add(SpeechFacts.lower(name));
                known.add(PersonName.of(name).key());
            }
            spellings = known;
        }
        return known;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SpeakerNames names && printed.equals(names.printed);
    }

    @Override
    public int hashCode() {
        return printed.hashCode();
    }

    @Override
    public String toString() {
        return printed.toString();
    }
}
