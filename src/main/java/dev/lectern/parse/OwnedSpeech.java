package dev.lectern.parse;

import java.util.List;

/** What stands behind a possessive: {@code Jane Roe’s opening remarks} are a speech, {@code Schuman’s Vision} is none. */
final class OwnedSpeech {

    private static final int MOST_WORDS = 5;

    private OwnedSpeech() {}

    /** Whether a kind of speech is named within a few words from there, before the title breaks off. */
    static boolean startsAt(List<Word> words, int from) {
        for (int i = from; i < Math.min(words.size(), from + MOST_WORDS); i++) {
            Word word = words.get(i);
            if (KindOfSpeech.named(word.text()) != null) {
                return true;
            }
            String after = word.after();
            boolean sign = word.text().isEmpty()
                    || !Character.isLetterOrDigit(word.text().codePointAt(0));
            if (sign || after.endsWith(",") || after.endsWith(":") || after.endsWith(";")) {
                return false;
            }
        }
        return false;
    }
}
