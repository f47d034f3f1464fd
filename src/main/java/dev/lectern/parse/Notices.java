package dev.lectern.parse;

import dev.lectern.speech.Notice;
import dev.lectern.speech.NoticeKind;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lines in which a publisher says in what state the text is. */
final class Notices {

    private static final int LONGEST = 300;
    private static final int SHORT = 100;
    private static final int WITHIN = 60;
    private static final int FEW = 4;
    private static final List<String> STARTS = List.of(". ", "(", "[", " – ", " — ", " - ", " | ");
    private static final List<String> ENDS = List.of(". ", ")", "]", " – ", " — ", " | ");
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
            NoticeKind kind = NoticeKind.valueOf(match.meaning());
            if (!isAboutText(kind) && isOfSomethingElse(match, text)) {
                continue;
            }
            if (starts || (!colon && match.at() <= WITHIN && text.length() <= SHORT)) {
                return new Notice(kind, text, kind == NoticeKind.EMBARGO ? until(text) : null);
            }
        }
        return null;
    }

    /** The line without the sentence or the brackets that hold the notice: a date and a place may stand beside it. */
    static String beside(String text) {
        String folded = KindOfSpeech.folded(text);
        for (Phrases.Match match : PHRASES.in(folded)) {
            int start = 0;
            for (String sign : STARTS) {
                int at = text.lastIndexOf(sign, match.at());
                start = at < 0 ? start : Math.max(start, at + (sign.endsWith("(") ? 0 : sign.length()));
            }
            int end = text.length();
            for (String sign : ENDS) {
                int at = text.indexOf(sign, match.at() + match.phrase().length());
                end = at < 0 ? end : Math.min(end, at + 1);
            }
            boolean whole = Word.of(text.substring(start, Math.max(start, Math.min(match.at(), end))))
                            .size()
                    <= FEW;
            if (whole && end > start && folded.length() == text.length()) {
                String rest = (text.substring(0, start) + text.substring(end)).strip();
                return rest.endsWith(".") ? rest.substring(0, rest.length() - 1) : rest;
            }
        }
        return text;
    }

    /**
     * The notice of a line inside a text, where a speaker may use such words himself: he says I and we, a notice does
     * not; he makes a sentence of them, a notice is little else, or stands in brackets or emphasised.
     */
    static @Nullable Notice inside(Block block) {
        String text = block.text();
        Notice notice = of(text);
        if (notice == null || notice.kind() == NoticeKind.OMISSION || StageDirection.is(text)) {
            return notice;
        }
        if (notice.kind() == NoticeKind.CORRECTION && text.indexOf(':') > 0) {
            return notice;
        }
        boolean sure = block.lead() >= text.length() || isLittleElse(notice, text);
        return sure && !SpokenWords.any(text) ? notice : null;
    }

    /** Whether words of that kind speak of nothing but texts. */
    private static boolean isAboutText(NoticeKind kind) {
        return kind == NoticeKind.CHECK_AGAINST_DELIVERY || kind == NoticeKind.UNOFFICIAL_TRANSLATION;
    }

    /**
     * {@code The strategy will be updated.}: a sentence about a thing that is no text. A notice names the text, or is no
     * more than its phrase.
     */
    private static boolean isOfSomethingElse(Phrases.Match match, String text) {
        boolean several = match.phrase().indexOf(' ') > 0;
        boolean opens = match.at() <= 1 && (several || match.phrase().endsWith(":"));
        boolean sentence = text.endsWith(".") || text.endsWith("!");
        boolean more = SpokenWords.count(text).all()
                > SpokenWords.count(match.phrase()).all();
        return sentence && more && !opens && !namesText(text);
    }

    private static boolean namesText(String text) {
        return KindOfSpeech.named(text) != null
                || Word.of(text).stream().anyMatch(word -> Vocabulary.TEXTS.has(word.text()));
    }

    private static boolean isLittleElse(Notice notice, String text) {
        Phrases.Match match = PHRASES.in(KindOfSpeech.folded(text)).stream()
                .filter(found -> found.meaning().equals(notice.kind().name()))
                .max(Comparator.comparingInt(found -> found.phrase().length()))
                .orElse(null);
        if (match == null) {
            return false;
        }
        int besides = SpokenWords.count(text).all()
                - SpokenWords.count(match.phrase()).all();
        boolean several = match.phrase().indexOf(' ') > 0;
        boolean starts = match.at() <= 1;
        return switch (notice.kind()) {
            case EMBARGO -> besides <= 0 || (starts && isEmbargo(match, text, besides <= FEW, several));
            case CHECK_AGAINST_DELIVERY, UNOFFICIAL_TRANSLATION -> besides <= FEW || (starts && several);
            default -> besides <= FEW;
        };
    }

    /** An embargo names its end: goods and states may be under one too. */
    private static boolean isEmbargo(Phrases.Match match, String text, boolean few, boolean several) {
        boolean figure = text.chars().anyMatch(Character::isDigit);
        boolean colon = text.indexOf(':') == match.at() + match.phrase().length()
                || match.phrase().endsWith(":");
        return colon || (few && (several || figure)) || (several && figure);
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
