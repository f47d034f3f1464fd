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

    /** Voices, by name or else by label: how many of their turns hold a question more than hold none. */
    private final Map<String, Integer> asking = new HashMap<>();

    private final Set<String> leaders = new HashSet<>();
    private boolean worded;

    /** Whether the page is an interview of one who is announced by one who is not. */
    private boolean interviewed;

    /** Whether the labels of those who answer give their offices, so that a bare name is that of one who asks. */
    private boolean styled;

    TurnKinds(Cast cast, SpeechKind kind) {
        this.cast = cast;
        this.kind = kind;
    }

    void settle(List<TurnDraft> turns) {
        if (!ASKING.contains(kind)) {
            hearCalls(turns);
        }
        turns.forEach(this::count);
        answerAlone(turns);
        styled = !worded && isStyledByOffice(turns);
        interviewed = kind == SpeechKind.INTERVIEW && !worded && others(turns) == 1;
        String interviewer = interviewer(turns);
        boolean spoken = false;
        boolean asked = false;
        int lastAnnounced = lastAnnounced(turns);
        for (int i = 0; i < turns.size(); i++) {
            TurnDraft turn = turns.get(i);
            if (turn.kind == TurnKind.REMARKS && turn.label != null && interviewer != null) {
                turn.kind = voice(turn).equals(interviewer)
                        ? TurnKind.QUESTION
                        : asked ? TurnKind.ANSWER : TurnKind.REMARKS;
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
        if (kind != SpeechKind.MEETING && kind != SpeechKind.DEBATE && kind != SpeechKind.INTERVIEW) {
            Moderators.settle(turns, cast);
        }
    }

    /** {@code AUDIENCE: Four more years!} asks nothing, and who goes on answers nobody; one question, and they may ask. */
    private static void hearCalls(List<TurnDraft> turns) {
        List<TurnDraft> heard = turns.stream()
                .filter(turn -> turn.kind == TurnKind.QUESTION && turn.label != null)
                .toList();
        boolean calls = heard.stream().allMatch(turn -> isOfListeners(turn.label) && turn.isCall());
        if (calls) {
            heard.forEach(turn -> turn.kind = TurnKind.REMARKS);
        }
    }

    private static boolean isOfListeners(@Nullable String label) {
        return label != null && Vocabulary.WEAK_LABELS.has(AskerLabel.of(label).word());
    }

    /** How many labels stand for nobody whom the page announces. */
    private long others(List<TurnDraft> turns) {
        return turns.stream()
                .filter(turn -> turn.label != null && turn.kind == TurnKind.REMARKS && !isAnnounced(turn))
                .map(turn -> turn.label)
                .distinct()
                .count();
    }

    /** Where nobody else answers, {@code THE PRESIDENT} leads no sitting. */
    private void answerAlone(List<TurnDraft> turns) {
        boolean asked = turns.stream().anyMatch(turn -> turn.kind == TurnKind.QUESTION);
        boolean answered =
                turns.stream().anyMatch(turn -> turn.kind == TurnKind.ANSWER || turn.kind == TurnKind.REMARKS);
        if (!asked || answered) {
            return;
        }
        for (TurnDraft turn : turns) {
            boolean office = turn.label != null && cast.read(turn.label).shape() == PersonLabel.Shape.OFFICE;
            if (turn.kind == TurnKind.MODERATION && office) {
                turn.kind = TurnKind.REMARKS;
                turn.speaker = turn.speaker == null ? turn.label : turn.speaker;
            }
        }
    }

    /** In an interview that announces nobody, the one of two voices who asks; null when that is not plain. */
    private @Nullable String interviewer(List<TurnDraft> turns) {
        Set<String> labels = new HashSet<>();
        for (TurnDraft turn : turns) {
            if (turn.label != null) {
                labels.add(voice(turn));
            }
        }
        boolean open = kind == SpeechKind.INTERVIEW && !worded && !cast.announcesSomebody();
        if (!open || labels.size() != 2) {
            return null;
        }
        List<String> both = List.copyOf(labels);
        int first = asking.getOrDefault(both.get(0), 0);
        int second = asking.getOrDefault(both.get(1), 0);
        return first == second ? null : both.get(first > second ? 0 : 1);
    }

    private void count(TurnDraft turn) {
        worded |= turn.kind == TurnKind.QUESTION;
        if (turn.label != null) {
            asking.merge(voice(turn), turn.asks() ? 1 : -1, Integer::sum);
        }
    }

    /** One who asks may be labelled in full first and by the last name then. */
    private static String voice(TurnDraft turn) {
        return turn.speaker != null ? turn.speaker : turn.label == null ? "" : turn.label;
    }

    /** {@code othersFollow} says whether somebody whom the page announces speaks afterwards. */
    private TurnKind kind(TurnDraft turn, boolean othersFollow, boolean spoken, boolean asked) {
        boolean press = ASKING.contains(kind);
        boolean meeting = kind == SpeechKind.MEETING;
        if (styled && asksBare(turn)) {
            return TurnKind.QUESTION;
        }
        if (isAnnounced(turn) || holdsOffice(turn)) {
            return asked ? TurnKind.ANSWER : TurnKind.REMARKS;
        }
        boolean asks = asking.getOrDefault(voice(turn), 0) > 0 || (turn.asks() && !worded);
        if ((press && asks && othersFollow) || interviewed) {
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

    private boolean isStyledByOffice(List<TurnDraft> turns) {
        Set<String> titled = new HashSet<>();
        Set<String> bare = new HashSet<>();
        for (TurnDraft turn : turns) {
            if (turn.label != null && turn.kind == TurnKind.REMARKS) {
                (isBare(turn.label) ? bare : titled).add(turn.label);
            }
        }
        boolean two = titled.size() == 1 && bare.size() == 1;
        return !bare.isEmpty()
                && titled.stream().anyMatch(this::givesOffice)
                && (kind == SpeechKind.OTHER ? two : ASKING.contains(kind));
    }

    /** In a briefing whoever has no office asks; elsewhere at least every second turn must hold a question. */
    private boolean asksBare(TurnDraft turn) {
        boolean briefing = kind == SpeechKind.BRIEFING || kind == SpeechKind.NEWS_CONFERENCE;
        boolean asks = asking.getOrDefault(voice(turn), 0) >= 0;
        boolean announced = turn.speaker != null && cast.isFirst(turn.speaker) && kind != SpeechKind.INTERVIEW;
        return turn.label != null && isBare(turn.label) && (asks || (briefing && !announced));
    }

    private boolean isBare(String label) {
        PersonLabel.Shape shape = cast.read(label).shape();
        return shape == PersonLabel.Shape.NAME || shape == PersonLabel.Shape.SURNAME;
    }

    private boolean givesOffice(String label) {
        PersonLabel read = cast.read(label);
        return read.shape() == PersonLabel.Shape.OFFICE || read.role() != null;
    }

    /** A minister beside another one answers, too; whoever asks is called by name or by his house. */
    private boolean holdsOffice(TurnDraft turn) {
        String role = turn.speaker == null ? null : cast.person(turn.speaker).role();
        boolean named = role != null && Word.of(role).stream().anyMatch(Word::isOffice);
        boolean only = turn.label != null && cast.read(turn.label).shape() == PersonLabel.Shape.OFFICE;
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
