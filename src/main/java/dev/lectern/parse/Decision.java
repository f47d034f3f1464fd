package dev.lectern.parse;

import dev.lectern.speech.TurnKind;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Last stage: whether what was read is a speech. Several signs must come together; one alone stands on many pages. */
final class Decision {

    private static final int FEWEST_WORDS = 40;
    private static final int ENOUGH = 3;
    private static final int SAMPLE = 20_000;

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]");

    private Decision() {}

    /** Why the page is no speech, as a sentence; null when it is one. */
    static @Nullable String reasonAgainst(@Nullable String title, Facts facts, List<TurnDraft> turns, int words) {
        if (words < FEWEST_WORDS) {
            return "The page holds too little running text: " + words + " words, a speech has at least " + FEWEST_WORDS
                    + ".";
        }
        int signs = title != null && KindOfSpeech.named(title) != null ? 2 : 0;
        signs += turns.stream().anyMatch(turn -> turn.kind == TurnKind.QUESTION) ? 2 : 0;
        signs += facts.people.isEmpty() ? 0 : 1;
        signs += facts.spokenOn == null ? 0 : 1;
        signs += facts.place == null ? 0 : 1;
        signs += isSpoken(turns) ? 1 : 0;
        return signs >= ENOUGH
                ? null
                : "The page does not look like a speech: neither its title nor labels, speaker, date and place say so.";
    }

    /** At least one word in sixty is one that speakers use of themselves and to their listeners. */
    private static boolean isSpoken(List<TurnDraft> turns) {
        int all = 0;
        int own = 0;
        for (TurnDraft turn : turns) {
            for (String paragraph : turn.paragraphs) {
                String sample = paragraph.substring(0, Math.min(paragraph.length(), SAMPLE));
                for (String word : NO_LETTER.split(sample.toLowerCase(Locale.ROOT), -1)) {
                    all += word.isEmpty() ? 0 : 1;
                    own += Vocabulary.SPOKEN.has(word) ? 1 : 0;
                }
            }
        }
        return own * 60 >= all;
    }
}
