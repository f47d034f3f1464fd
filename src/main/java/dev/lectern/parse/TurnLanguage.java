package dev.lectern.parse;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells turns that are plainly in another language than their speech: the guest's answer in French, the question that was put in
 * Russian. In doubt a turn is in the language of the speech.
 */
final class TurnLanguage {

    /** What is shorter may be a greeting, a name, a quotation. */
    private static final int FEWEST_LETTERS = 60;

    private static final Hints NOTHING_DECLARED = Hints.of(null, null);

    /** So many letters tell in which script a text is written. */
    private static final int LOOKED_AT = 400;

    private final @Nullable String speech;
    private final UnicodeScript script;

    /**
     * For the turns of a speech.
     *
     * @param speech BCP 47 tag of its language; null when unknown
     * @param turns all of its turns
     */
    TurnLanguage(@Nullable String speech, List<TurnDraft> turns) {
        this.speech = speech;
        this.script =
                script(turns.stream().flatMap(turn -> turn.paragraphs.stream()).toList());
    }

    /** BCP 47 tag of a turn in another language; null for every other turn. */
    @Nullable
    String of(List<String> paragraphs) {
        if (paragraphs.stream().mapToInt(CleanText::letters).sum() < FEWEST_LETTERS) {
            return null;
        }
        String told = FunctionWords.language(LanguageSample.of(paragraphs));
        if (told == null && script(paragraphs) != script) {
            LanguageGuess guess = LanguageGuess.of(paragraphs, null, NOTHING_DECLARED);
            told = guess == null ? null : guess.tag();
        }
        return told == null || told.equals(speech) ? null : told;
    }

    /** That of most letters. */
    private static UnicodeScript script(List<String> paragraphs) {
        Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
        int seen = 0;
        for (String paragraph : paragraphs) {
            for (int i = 0; i < paragraph.length() && seen < LOOKED_AT; i++) {
                char c = paragraph.charAt(i);
                if (Character.isLetter(c)) {
                    letters.merge(UnicodeScript.of(c), 1, Integer::sum);
                    seen++;
                }
            }
        }
        return letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(UnicodeScript.COMMON);
    }
}
