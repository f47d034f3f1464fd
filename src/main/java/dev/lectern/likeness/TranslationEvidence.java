package dev.lectern.likeness;

import dev.lectern.speech.Speech;
import dev.lectern.speech.Turn;
import dev.lectern.speech.TurnKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What shows that two speeches in different languages are one. */
public final class TranslationEvidence {

    /** Numbers and names of a text are the same by chance sometimes, so many of them are not. */
    private static final int FEWEST_NUMBERS = 3;

    private static final int FEWEST_NAMES = 4;

    /** Interpreters round and spell out, languages write some numbers as words. */
    private static final double MOST_NUMBERS = 0.6;

    private static final double MANY_NAMES = 0.4;

    /** Questions and answers in the same order are evidence in themselves from here on. */
    private static final int MANY_TURNS = 4;

    private static final double PARAGRAPHS = 0.6;
    private static final int LETTERS = 3;

    private TranslationEvidence() {}

    /** Whether two speeches can be translations of each other at all, before their texts are read. */
    public static boolean isPossible(
            String language, List<String> speakers, String otherLanguage, List<String> otherSpeakers) {
        return !Comparison.primary(language).equals(Comparison.primary(otherLanguage))
                && samePeople(speakers, otherSpeakers);
    }

    /**
     * The evidence, in words: for example {@code hreflang}, or {@code date, speaker, turns, numbers}.
     *
     * @param declared how the pages themselves say so, {@code hreflang} or {@code language switch}; empty when they do not
     * @return empty when it is not certain
     */
    public static Optional<String> between(SpeechText one, SpeechText other, Optional<String> declared) {
        Speech first = one.speech();
        Speech second = other.speech();
        if (first.language() == null
                || second.language() == null
                || Comparison.primary(first.language()).equals(Comparison.primary(second.language()))) {
            return Optional.empty();
        }
        if (declared.isPresent()) {
            // A switch that leads to another page of the day, or to a summary, is no translation of this one.
            return Days.apart(first, second) == 0 && ratio(paragraphs(first), paragraphs(second)) >= PARAGRAPHS / 2
                    ? declared
                    : Optional.empty();
        }
        return fromText(one, other);
    }

    private static Optional<String> fromText(SpeechText one, SpeechText other) {
        Speech first = one.speech();
        Speech second = other.speech();
        if (!Days.same(first, second)
                || !samePeople(one.speakers(), other.speakers())
                || !kinds(first).equals(kinds(second))
                || ratio(paragraphs(first), paragraphs(second)) < PARAGRAPHS) {
            return Optional.empty();
        }
        var evidence = new ArrayList<>(List.of("date", "speaker", "turns"));
        boolean numbers = sameNumbers(one, other);
        boolean names = sameNames(one, other);
        if (numbers) {
            evidence.add("numbers");
        }
        if (names) {
            evidence.add("names");
        }
        boolean enough = first.turns().size() >= MANY_TURNS ? numbers || names : numbers && names;
        return enough ? Optional.of(String.join(", ", evidence)) : Optional.empty();
    }

    private static boolean samePeople(List<String> one, List<String> other) {
        List<String> fewer = one.size() <= other.size() ? one : other;
        List<String> more = fewer == one ? other : one;
        return !fewer.isEmpty()
                && fewer.stream().allMatch(name -> more.stream().anyMatch(same -> Spelling.sameName(name, same)));
    }

    private static boolean sameNumbers(SpeechText one, SpeechText other) {
        Set<String> first = numbers(one);
        Set<String> second = numbers(other);
        Set<String> both = new HashSet<>(first);
        both.retainAll(second);
        return both.size() >= FEWEST_NUMBERS && both.size() >= MOST_NUMBERS * Math.max(first.size(), second.size());
    }

    /** Small numbers are written as words in one language and not in the other; everybody names the year. */
    private static Set<String> numbers(SpeechText text) {
        var spokenOn = text.speech().spokenOn();
        String year =
                spokenOn == null ? "" : Integer.toString(spokenOn.earliest().getYear());
        return words(text, word -> Wording.isNumber(word) && word.length() > 1 && !word.equals(year));
    }

    private static boolean sameNames(SpeechText one, SpeechText other) {
        Set<String> first = names(one);
        Set<String> second = names(other);
        Set<String> both = new HashSet<>(first);
        both.retainAll(second);
        return both.size() >= FEWEST_NAMES && both.size() >= MANY_NAMES * Math.min(first.size(), second.size());
    }

    /** Without capitals, only words in Latin letters are known to be names. */
    private static Set<String> names(SpeechText text) {
        boolean caseless = text.wording().caseless();
        return words(text, word -> !Wording.isNumber(word) && (!caseless || isLatin(word))).stream()
                .map(Spelling::frame)
                .filter(frame -> frame.length() >= LETTERS)
                .collect(Collectors.toSet());
    }

    private static Set<String> words(SpeechText text, Predicate<String> wanted) {
        return text.wording().weightyWords().stream().filter(wanted).collect(Collectors.toSet());
    }

    private static boolean isLatin(String word) {
        return Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.LATIN;
    }

    private static List<TurnKind> kinds(Speech speech) {
        return speech.turns().stream().map(Turn::kind).toList();
    }

    private static int paragraphs(Speech speech) {
        return speech.turns().stream()
                .mapToInt(turn -> turn.paragraphs().size())
                .sum();
    }

    private static double ratio(int one, int other) {
        return Math.max(one, other) == 0 ? 0 : (double) Math.min(one, other) / Math.max(one, other);
    }
}
