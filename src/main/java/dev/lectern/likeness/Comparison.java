package dev.lectern.likeness;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Decides what one text is to another. In doubt they are two: a copy that is announced once more is a nuisance, a speech that vanishes
 * in another one is lost. The numbers are measured in {@code LikenessTest}.
 */
final class Comparison {

    /** What is shorter says too little to be told from a phrase that everybody uses. */
    private static final int FEWEST_WORDS = 12;

    /** Up to here a text must be the same word for word, title and day with it. */
    private static final int VERY_SHORT = 40;

    /** Up to here nothing within the text may differ: statements from a template are so short. */
    private static final int SHORT = 150;

    /** An excerpt of fewer words may be a phrase of its speaker; up to {@link #SHORT} words the day must be known. */
    private static final int SHORTEST_EXCERPT = 40;

    /** Copies carry lines of their site before and after the text; more than this is not that. */
    private static final int LINES_AROUND = 40;

    private static final double SAME_LENGTH = 0.8;
    private static final double SAME_STRETCHES = 0.7;
    private static final double EXCERPT_STRETCHES = 0.8;

    /** A copy may be dated by the day on which its site got it. */
    private static final int DAYS = 3;

    /** One name or number in so many words may be a correction. */
    private static final int WORDS_PER_CORRECTION = 400;

    /** The same where no capital tells names from other words, so that every word counts. */
    private static final int CASELESS_WORDS_PER_CORRECTION = 200;

    private final SpeechText one;
    private final SpeechText other;
    private final int fewer;

    private Comparison(SpeechText one, SpeechText other) {
        this.one = one;
        this.other = other;
        this.fewer = Math.min(one.words(), other.words());
    }

    static Likeness of(SpeechText one, SpeechText other) {
        return new Comparison(one, other).decide();
    }

    private Likeness decide() {
        if (fewer < FEWEST_WORDS || otherLanguage() || Days.apart(one.speech(), other.speech()) > DAYS) {
            return Likeness.DIFFERENT;
        }
        double containment = one.containment(other);
        if (containment < SAME_STRETCHES) {
            return Likeness.DIFFERENT;
        }
        int more = Math.max(one.words(), other.words()) - fewer;
        boolean sameLength = fewer >= SAME_LENGTH * (fewer + more);
        if ((sameLength || more <= LINES_AROUND) && isSame(sameLength)) {
            return Likeness.SAME;
        }
        boolean excerpt = !sameLength && containment >= EXCERPT_STRETCHES && isExcerpt();
        if (!excerpt) {
            return Likeness.DIFFERENT;
        }
        return one.words() < other.words() ? Likeness.EXCERPT : Likeness.WHOLE;
    }

    private boolean isSame(boolean sameLength) {
        if (fewer < VERY_SHORT) {
            return one.wording().words().equals(other.wording().words())
                    && Days.same(one.speech(), other.speech())
                    && sameTitle();
        }
        return Substitutions.between(one.wording(), other.wording())
                .map(found -> isSame(sameLength, found))
                .orElse(false);
    }

    private boolean isSame(boolean sameLength, Substitutions found) {
        if (fewer < SHORT) {
            return found.inner() == 0
                    && !found.around()
                    && found.atEdges() <= LINES_AROUND
                    && Days.apart(one.speech(), other.speech()) == 0
                    && !otherSpeakers();
        }
        boolean onlyAround = found.inner() == 0 && found.atEdges() <= LINES_AROUND;
        return (sameLength || onlyAround) && !found.repeated() && found.replaced() <= corrections();
    }

    private int corrections() {
        if (Days.apart(one.speech(), other.speech()) > 0) {
            return 0; // two days and two figures: two of a series
        }
        boolean caseless = one.wording().caseless() || other.wording().caseless();
        return fewer / (caseless ? CASELESS_WORDS_PER_CORRECTION : WORDS_PER_CORRECTION);
    }

    private boolean isExcerpt() {
        if (fewer < SHORTEST_EXCERPT
                || otherSpeakers()
                || fewer < SHORT
                        && !(Days.known(one.speech(), other.speech())
                                && Days.apart(one.speech(), other.speech()) == 0)) {
            return false;
        }
        SpeechText shorter = one.words() < other.words() ? one : other;
        SpeechText longer = shorter == one ? other : one;
        Set<String> own = shorter.wording().weightyWords();
        Set<String> known = Set.copyOf(longer.wording().words());
        own.removeAll(known);
        return own.size() <= fewer / CASELESS_WORDS_PER_CORRECTION;
    }

    private boolean otherLanguage() {
        String first = one.speech().language();
        String second = other.speech().language();
        return first != null && second != null && !primary(first).equals(primary(second));
    }

    /** Both name speakers, and nobody is named by both. */
    private boolean otherSpeakers() {
        List<String> first = one.speakers();
        List<String> second = other.speakers();
        return !first.isEmpty()
                && !second.isEmpty()
                && first.stream().noneMatch(name -> second.stream().anyMatch(same -> Spelling.sameName(name, same)));
    }

    private boolean sameTitle() {
        String first = one.speech().title();
        String second = other.speech().title();
        return first == null
                ? second == null
                : second != null
                        && Wording.of(List.of(first))
                                .words()
                                .equals(Wording.of(List.of(second)).words());
    }

    static String primary(String language) {
        int end = language.indexOf('-');
        return (end < 0 ? language : language.substring(0, end)).toLowerCase(Locale.ROOT);
    }
}
