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
        for (int i = 0; i < turns.size(); i++) {
            TurnDraft turn = turns.get(i);
            if (turn.kind == TurnKind.REMARKS && turn.label != null) {
                boolean leads = leaders.contains(turn.label);
                turn.kind = leads ? TurnKind.MODERATION : kind(turns, i, turn, spoken, asked);
            }
            if (turn.kind == TurnKind.MODERATION && turn.label != null) {
                leaders.add(turn.label);
            }
            asked |= turn.kind == TurnKind.QUESTION;
            spoken |= turn.kind == TurnKind.REMARKS || turn.kind == TurnKind.ANSWER;
        }
    }

    private TurnKind kind(List<TurnDraft> turns, int at, TurnDraft turn, boolean spoken, boolean asked) {
        String speaker = turn.speaker;
        boolean ownsTitle = speaker != null && cast.isFirst(speaker);
        if (ownsTitle) {
            return asked ? TurnKind.ANSWER : TurnKind.REMARKS;
        }
        boolean asking = ASKING.contains(kind);
        if (asking && turn.asks() && turnsLater(turns, at)) {
            return TurnKind.QUESTION;
        }
        if (!spoken && asking && turnsLater(turns, at)) {
            return TurnKind.MODERATION;
        }
        if (speaker == null && asking) {
            return TurnKind.QUESTION;
        }
        return asked ? TurnKind.ANSWER : TurnKind.REMARKS;
    }

    /** Whether somebody of the title speaks afterwards. */
    private boolean turnsLater(List<TurnDraft> turns, int at) {
        for (int i = at + 1; i < turns.size(); i++) {
            String speaker = turns.get(i).speaker;
            if (speaker != null && cast.isFirst(speaker)) {
                return true;
            }
        }
        return false;
    }
}
