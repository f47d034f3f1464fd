package dev.lectern.parse;

import dev.lectern.speech.TurnKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Settles who speaks once the whole page is read. */
final class TurnSpeakers {

    private TurnSpeakers() {}

    /** One person has one name, the fullest that the page prints. */
    static void settle(List<TurnDraft> turns, Cast cast) {
        for (TurnDraft turn : turns) {
            if (turn.speaker != null && turn.label != null) {
                turn.speaker = cast.fullest(turn.speaker);
            }
        }
    }

    /** Words without a name belong to the one person who speaks on the page, if there is only one. */
    static void own(List<TurnDraft> turns) {
        Set<String> speakers = new HashSet<>();
        for (TurnDraft turn : turns) {
            boolean leadsOrAsks = turn.kind == TurnKind.MODERATION || turn.kind == TurnKind.QUESTION;
            if (leadsOrAsks
                    && turn.speaker != null
                    && turn.speaker.equals(turn.label)
                    && !PersonLabel.isName(turn.speaker)) {
                turn.speaker = null; // the mayor leads, but nobody says who he is
            }
            if (turn.speaker != null && (turn.kind == TurnKind.REMARKS || turn.kind == TurnKind.ANSWER)) {
                speakers.add(turn.speaker);
            }
        }
        if (speakers.size() != 1) {
            return;
        }
        String only = speakers.iterator().next();
        for (TurnDraft turn : turns) {
            boolean answer = turn.kind == TurnKind.ANSWER && turn.isByWord();
            boolean opening = turn.kind == TurnKind.REMARKS && turn.label == null;
            if (turn.speaker == null && (answer || opening)) {
                turn.speaker = only;
            }
        }
    }
}
