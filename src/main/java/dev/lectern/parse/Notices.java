package dev.lectern.parse;

import dev.lectern.speech.Notice;
import dev.lectern.speech.NoticeKind;
import org.jspecify.annotations.Nullable;

/** Lines in which a publisher says in what state the text is. */
final class Notices {

    private static final int LONGEST = 300;
    private static final int WITHIN = 40;

    private Notices() {}

    static boolean isNotice(String text) {
        return of(text) != null;
    }

    /** The notice of a line; null when it is none. A long paragraph that holds such words is text. */
    static @Nullable Notice of(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        String lower = KindOfSpeech.folded(text);
        for (String phrase : Vocabulary.NOTICES.words()) {
            int at = phrase.endsWith(":") ? lower.indexOf(phrase) : KindOfSpeech.find(lower, phrase);
            boolean opens = at >= 0 && at <= (text.length() <= 100 ? WITHIN : 1);
            if (opens) {
                return new Notice(NoticeKind.valueOf(Vocabulary.NOTICES.meaning(phrase)), text, null);
            }
        }
        return null;
    }
}
