package dev.lectern.parse;

import dev.lectern.speech.SpeechKind;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What sort of speech a title speaks of. */
final class KindOfSpeech {

    private static final int LONGEST = 600;
    private static final int OPENING_WORDS = 2;
    private static final Set<String> FORMS = Set.of("text", "transcript", "rendering", "translation", "version");

    /** Occasions that say more than the words around them: remarks at a news conference are a news conference. */
    private static final Set<SpeechKind> STRONG =
            Set.of(SpeechKind.NEWS_CONFERENCE, SpeechKind.INTERVIEW, SpeechKind.BRIEFING);

    private static final Phrases PHRASES = Phrases.of(Vocabulary.KINDS);

    private KindOfSpeech() {}

    /** The kind that the line names; null when it names none. */
    static @Nullable SpeechKind named(String line) {
        Phrases.Match first = null;
        for (Phrases.Match match : PHRASES.in(folded(line))) {
            first = first == null || says(match) > says(first) || (says(match) == says(first) && isBefore(match, first))
                    ? match
                    : first;
        }
        return first == null ? null : SpeechKind.valueOf(first.meaning());
    }

    private static int says(Phrases.Match match) {
        return STRONG.contains(SpeechKind.valueOf(match.meaning())) ? 1 : 0;
    }

    /** The first counts; of two that begin at one place the longer: {@code entrevista coletiva}. */
    private static boolean isBefore(Phrases.Match match, Phrases.Match other) {
        boolean longer = match.phrase().length() > other.phrase().length();
        return match.at() < other.at() || (match.at() == other.at() && longer);
    }

    /** Whether the line begins by saying what the text is: {@code Opening remarks by}, {@code The Prime Minister's speech}. */
    static boolean opens(String line) {
        String lower = withoutForm(folded(line));
        int limit = 0;
        for (int words = 0; words < OPENING_WORDS && limit < lower.length(); limit++) {
            words += lower.charAt(limit) == ' ' ? 1 : 0;
        }
        int end = limit;
        return PHRASES.in(lower).stream().anyMatch(match -> match.at() < end);
    }

    /** The line with the words of the kind in small letters but for their first: {@code Conferencia de prensa}. */
    static String quieted(String line) {
        StringBuilder out = new StringBuilder(line);
        String lower = folded(line);
        if (lower.length() > line.length()) {
            return line;
        }
        for (Phrases.Match match : PHRASES.in(lower)) {
            int end = match.at() + match.phrase().length();
            for (int i = match.at() + 1; i < end; i++) {
                out.setCharAt(i, Character.toLowerCase(line.charAt(i)));
            }
        }
        return out.toString();
    }

    /** {@code Full text of}, {@code Transcript of}: in what form a speech stands there, before what it is. */
    private static String withoutForm(String lower) {
        int of = lower.indexOf(" of ");
        int space = lower.indexOf(' ');
        String form = of < 0 ? "" : lower.substring(lower.lastIndexOf(' ', of - 1) + 1, of);
        boolean near = of >= 0 && (space == of || lower.indexOf(' ', space + 1) == of);
        return near && FORMS.contains(form) ? lower.substring(of + 4) : lower;
    }

    /** Place of the phrase as whole words, or -1. */
    static int find(String lower, String phrase) {
        int at = lower.indexOf(phrase);
        while (at >= 0) {
            int end = at + phrase.length();
            boolean starts = at == 0 || !Character.isLetterOrDigit(lower.charAt(at - 1));
            boolean ends = end == lower.length() || !Character.isLetterOrDigit(lower.charAt(end));
            if (starts && ends) {
                return at;
            }
            at = lower.indexOf(phrase, at + 1);
        }
        return -1;
    }

    static String folded(String line) {
        String start = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
        return start.toLowerCase(Locale.ROOT).replace('’', '\'');
    }
}
