package dev.lectern.parse;

import dev.lectern.speech.SpeechKind;
import dev.lectern.speech.TurnKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Settles what each turn does once all of them are known: who answers, who only leads, who asks under another label. */
final class TurnKinds {

    private static final Set<SpeechKind> ASKING = Set.of(
            SpeechKind.INTERVIEW,
            SpeechKind.ANSWERS,
            SpeechKind.MEETING,
            SpeechKind.NEWS_CONFERENCE,
            SpeechKind.BRIEFING);

    private final Cast cast;
    private final SpeechKind kind;

    TurnKinds(Cast cast, SpeechKind kind) {
        this.cast = cast;
        this.kind = kind;
    }

    void settle(List<TurnDraft> turns) {
        boolean spoken = false;
        boolean asked = false;
        Set<String> leaders = new HashSet<>();
        int lastAnnounced = lastAnnounced(turns);
        for (int i = 0; i < turns.size(); i++) {
            TurnDraft turn = turns.get(i);
            if (turn.kind == TurnKind.REMARKS && turn.label != null) {
                boolean leads = leaders.contains(turn.label);
                turn.kind = leads ? TurnKind.MODERATION : kind(turn, i < lastAnnounced, spoken, asked);
            }
            if (turn.kind == TurnKind.MODERATION && turn.label != null) {
                leaders.add(turn.label);
            }
            asked |= turn.kind == TurnKind.QUESTION;
            spoken |= turn.kind == TurnKind.REMARKS || turn.kind == TurnKind.ANSWER;
        }
    }

    /** {@code othersFollow} says whether somebody whom the page announces speaks afterwards. */
    private TurnKind kind(TurnDraft turn, boolean othersFollow, boolean spoken, boolean asked) {
        if (isAnnounced(turn)) {
            return asked ? TurnKind.ANSWER : TurnKind.REMARKS;
        }
        boolean asking = ASKING.contains(kind);
        if (asking && turn.asks() && othersFollow) {
            return TurnKind.QUESTION;
        }
        if (!spoken && asking && othersFollow) {
            return TurnKind.MODERATION;
        }
        if (turn.speaker == null && asking && !Offices.isOnlyOffice(turn.label == null ? "" : turn.label)) {
            return TurnKind.QUESTION;
        }
        return asked ? TurnKind.ANSWER : TurnKind.REMARKS;
    }

    /** Index of the last turn of somebody whom the page announces; -1 when nobody of them speaks. */
    private int lastAnnounced(List<TurnDraft> turns) {
        for (int i = turns.size() - 1; i >= 0; i--) {
            if (isAnnounced(turns.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private boolean isAnnounced(TurnDraft turn) {
        return turn.speaker != null
                ? cast.isFirst(turn.speaker)
                : turn.label != null && turn.kind == TurnKind.REMARKS && cast.announces(turn.label);
    }
}
