package dev.lectern.parse;

import dev.lectern.speech.SpeechKind;
import dev.lectern.speech.TurnKind;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Settles what each turn does once all of them are known: who answers, who only leads, who asks under another label. */
final class TurnKinds {

    private static final Set<SpeechKind> ASKING =
            EnumSet.of(SpeechKind.INTERVIEW, SpeechKind.ANSWERS, SpeechKind.NEWS_CONFERENCE, SpeechKind.BRIEFING);

    private final Cast cast;
    private final SpeechKind kind;
    /** Labels of those who ask: how many of their turns hold a question more than hold none. */
    private final Map<String, Integer> asking = new HashMap<>();

    private final Set<String> leaders = new HashSet<>();
    private boolean worded;

    TurnKinds(Cast cast, SpeechKind kind) {
        this.cast = cast;
        this.kind = kind;
    }

    void settle(List<TurnDraft> turns) {
        turns.forEach(this::count);
        String interviewer = interviewer(turns);
        boolean spoken = false;
        boolean asked = false;
        int lastAnnounced = lastAnnounced(turns);
        for (int i = 0; i < turns.size(); i++) {
            TurnDraft turn = turns.get(i);
            if (turn.kind == TurnKind.REMARKS && turn.label != null && interviewer != null) {
                turn.kind =
                        turn.label.equals(interviewer) ? TurnKind.QUESTION : asked ? TurnKind.ANSWER : TurnKind.REMARKS;
            } else if (turn.kind == TurnKind.REMARKS && turn.label != null) {
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

    /** In an interview that announces nobody, the one of two voices who asks; null when that is not plain. */
    private @Nullable String interviewer(List<TurnDraft> turns) {
        Set<String> labels = new HashSet<>();
        for (TurnDraft turn : turns) {
            if (turn.label != null) {
                labels.add(turn.label);
            }
        }
        boolean open = kind == SpeechKind.INTERVIEW && !worded && !cast.announcesSomebody();
        if (!open || labels.size() != 2) {
            return null;
        }
        String asks = null;
        for (String label : labels) {
            int least = labels.stream()
                    .mapToInt(other -> asking.getOrDefault(other, 0))
                    .min()
                    .orElse(0);
            asks = asking.getOrDefault(label, 0) > least ? label : asks;
        }
        return asks;
    }

    private void count(TurnDraft turn) {
        worded |= turn.kind == TurnKind.QUESTION;
        if (turn.label != null) {
            asking.merge(turn.label, turn.asks() ? 1 : -1, Integer::sum);
        }
    }

    /** {@code othersFollow} says whether somebody whom the page announces speaks afterwards. */
    private TurnKind kind(TurnDraft turn, boolean othersFollow, boolean spoken, boolean asked) {
        boolean press = ASKING.contains(kind);
        boolean meeting = kind == SpeechKind.MEETING;
        if (isAnnounced(turn) || holdsOffice(turn)) {
            return asked ? TurnKind.ANSWER : TurnKind.REMARKS;
        }
        boolean asks = asking.getOrDefault(turn.label, 0) > 0 || (turn.asks() && !worded);
        if (press && asks && othersFollow) {
            return TurnKind.QUESTION;
        }
        if (!spoken && othersFollow && (press || meeting)) {
            return TurnKind.MODERATION;
        }
        if ((press || meeting) && turn.speaker == null && othersFollow && !worded) {
            return TurnKind.QUESTION;
        }
        return asked ? TurnKind.ANSWER : TurnKind.REMARKS;
    }

    /** A minister beside another one answers, too; whoever asks is called by name or by his house. */
    private boolean holdsOffice(TurnDraft turn) {
        String role = turn.speaker == null ? null : cast.person(turn.speaker).role();
        boolean named = role != null && Word.of(role).stream().anyMatch(Word::isOffice);
        boolean only = turn.label != null && PersonLabel.of(turn.label).shape() == PersonLabel.Shape.OFFICE;
        return (named || only) && kind != SpeechKind.MEETING && kind != SpeechKind.INTERVIEW;
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
        boolean named = turn.speaker != null && cast.isFirst(turn.speaker);
        return named || (turn.label != null && turn.kind == TurnKind.REMARKS && cast.announces(turn.label));
    }
}
