package dev.lectern.parse;

import dev.lectern.speech.SpeechKind;
import dev.lectern.speech.TurnKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Interviews without labels, where the questions are set in bold or as headings and the answers are not.
 *
 * @param there whether the page is one of these
 */
record BoldQuestions(boolean there) {

    static final BoldQuestions NONE = new BoldQuestions(false);

    private static final int FEWEST = 2;
    private static final Set<SpeechKind> ASKING =
            EnumSet.of(SpeechKind.INTERVIEW, SpeechKind.ANSWERS, SpeechKind.NEWS_CONFERENCE, SpeechKind.BRIEFING);

    static BoldQuestions of(List<Block> body, SpeechKind kind) {
        if (!ASKING.contains(kind)) {
            return NONE;
        }
        int asked = 0;
        int answered = 0;
        for (int i = 0; i < body.size(); i++) {
            boolean question = isQuestion(body.get(i));
            asked += question ? 1 : 0;
            answered += question && i + 1 < body.size() && !isQuestion(body.get(i + 1)) ? 1 : 0;
        }
        // Two questions in a row happen; when most have no answer behind them they are a list.
        return new BoldQuestions(asked >= FEWEST && answered * 3 >= asked * 2);
    }

    boolean asks(Block block) {
        return there && isQuestion(block);
    }

    boolean isAsked(TurnDraft turn) {
        return there && turn.kind == TurnKind.QUESTION && turn.label == null;
    }

    private static boolean isQuestion(Block block) {
        boolean apart = block.kind() == Block.Kind.HEADING
                || block.lead() >= block.text().length();
        return apart && (endsIn(block.text(), '?') || endsIn(block.text(), '？') || endsIn(block.text(), '؟'));
    }

    private static boolean endsIn(String text, char sign) {
        int at = text.lastIndexOf(sign);
        return at >= 0 && at >= text.length() - 2;
    }
}
