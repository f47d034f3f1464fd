package dev.lectern.parse;

import dev.lectern.speech.TurnKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Those who give the word to the press and take it again: brief, never behind a question, and with a question behind at
 * least one of their turns, while somebody else answers.
 */
final class Moderators {

    private static final int LONGEST = 700;

    private Moderators() {}

    static void settle(List<TurnDraft> turns, Cast cast) {
        Map<String, Integer> leads = new HashMap<>();
        Set<String> others = new HashSet<>();
        Set<String> answering = new HashSet<>();
        for (int i = 0; i < turns.size(); i++) {
            TurnDraft turn = turns.get(i);
            if (turn.label == null || (turn.kind != TurnKind.REMARKS && turn.kind != TurnKind.ANSWER)) {
                continue;
            }
            boolean answers = i > 0 && turns.get(i - 1).kind == TurnKind.QUESTION;
            boolean lengthy = turn.length() > LONGEST;
            if (answers) {
                answering.add(key(turn));
            }
            if (answers || lengthy || isOfTitle(turn, cast) || holdsOffice(turn, cast)) {
                others.add(key(turn));
            }
            boolean leadsOn = i + 1 < turns.size() && turns.get(i + 1).kind == TurnKind.QUESTION;
            leads.merge(key(turn), leadsOn ? 1 : 0, Integer::sum);
        }
        if (answering.isEmpty()) {
            return;
        }
        for (TurnDraft turn : turns) {
            boolean voice = turn.kind == TurnKind.REMARKS || turn.kind == TurnKind.ANSWER;
            if (turn.label != null && voice && !others.contains(key(turn)) && leads.getOrDefault(key(turn), 0) > 0) {
                turn.kind = TurnKind.MODERATION;
            }
        }
    }

    private static String key(TurnDraft turn) {
        return turn.speaker == null ? String.valueOf(turn.label) : turn.speaker;
    }

    private static boolean isOfTitle(TurnDraft turn, Cast cast) {
        String name = key(turn);
        return cast.isInTitle(name.substring(name.lastIndexOf(' ') + 1));
    }

    /** Somebody beside the speaker who holds an office may have little to say; a spokesperson is there to lead. */
    private static boolean holdsOffice(TurnDraft turn, Cast cast) {
        String role = turn.speaker == null ? null : cast.person(turn.speaker).role();
        return role != null
                && Word.of(role).stream().anyMatch(Word::isOffice)
                && !role.toLowerCase(Locale.ROOT).contains("spokes");
    }
}
