package dev.lectern.parse;

import dev.lectern.speech.Notice;
import dev.lectern.speech.NoticeKind;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lines in which a publisher says in what state the text is. */
final class Notices {

    private static final int LONGEST = 300;
    private static final int SHORT = 100;
    private static final int WITHIN = 60;
    private static final Set<String> OMISSIONS = Set.of("…", "...", "..", "....", "…….", ". . .");
    private static final Phrases PHRASES = Phrases.of(Vocabulary.NOTICES);

    private Notices() {}

    static boolean isNotice(String text) {
        return of(text) != null;
    }

    /** The notice of a line above or below a text; null when it is none. A long paragraph that holds such words is text. */
    static @Nullable Notice of(String text) {
        if (text.length() > LONGEST || text.isEmpty()) {
            return null;
        }
        if (isOmission(text)) {
            return new Notice(NoticeKind.OMISSION, text, null);
        }
        for (Phrases.Match match : PHRASES.in(KindOfSpeech.folded(text))) {
            boolean colon = match.phrase().endsWith(":");
            boolean starts = match.at() <= 1;
            if (starts || (!colon && match.at() <= WITHIN && text.length() <= SHORT)) {
                NoticeKind kind = NoticeKind.valueOf(match.meaning());
                return new Notice(kind, text, kind == NoticeKind.EMBARGO ? until(text) : null);
            }
        }
        return null;
    }

    /** The notice of a line inside a text, where a speaker may use such words himself: he says I and we, a notice does not. */
    static @Nullable Notice inside(String text) {
        Notice notice = of(text);
        boolean sure = notice == null
                || notice.kind() == NoticeKind.OMISSION
                || notice.kind() == NoticeKind.CORRECTION
                || StageDirection.is(text)
                || !SpokenWords.any(text);
        return sure ? notice : null;
    }

    /** {@code <…>}, {@code […]}: brackets with nothing but dots between them. */
    private static boolean isOmission(String text) {
        int kind = text.length() < 3 ? -1 : "<[(‹".indexOf(text.charAt(0));
        return kind >= 0
                && text.charAt(text.length() - 1) == ">])›".charAt(kind)
                && OMISSIONS.contains(text.substring(1, text.length() - 1).strip());
    }

    /** The moment when an embargo ends, if day, clock time and zone are all printed. */
    private static @Nullable OffsetDateTime until(String text) {
        Moment moment = Moment.of(text, Locale.ROOT, null);
        return moment == null ? null : moment.at();
    }
}
