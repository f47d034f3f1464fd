package dev.lectern.parse;

import dev.lectern.speech.Notice;
import dev.lectern.speech.SpeechKind;
import dev.lectern.speech.TurnKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parts the text of a page into turns by the labels that stand before them. */
final class TurnReader {

    private static final int MANY_LABELS = 4;
    private static final int LONGEST_HEADING = 150;

    private final Facts facts;
    private final Cast cast;
    private final Map<String, Integer> labels = new HashMap<>();
    private final List<TurnDraft> turns = new ArrayList<>();
    private boolean dialogue;

    private TurnReader(Facts facts, Cast cast) {
        this.facts = facts;
        this.cast = cast;
    }

    static List<TurnDraft> read(List<Block> body, Facts facts, Cast cast, SpeechKind kind) {
        TurnReader reader = new TurnReader(facts, cast);
        reader.countLabels(body);
        body.forEach(reader::take);
        reader.turns.removeIf(turn -> turn.paragraphs.isEmpty());
        new TurnKinds(cast, kind).settle(reader.turns);
        return reader.turns;
    }

    private void countLabels(List<Block> body) {
        int bold = 0;
        for (Block block : body) {
            TurnLabel label = TurnLabel.of(block);
            if (label != null) {
                labels.merge(label.base(), 1, Integer::sum);
                dialogue |= label.hasMeaning();
                bold += label.bold() ? 1 : 0;
            }
        }
        dialogue |= bold >= MANY_LABELS;
    }

    private void take(Block block) {
        Notice notice = Notices.of(block.text());
        if (notice != null) {
            facts.notices.add(notice);
            return;
        }
        TurnLabel label = TurnLabel.of(block);
        if (label != null && isLabel(label)) {
            open(label);
        } else if (isHeading(block)) {
            add(new TurnDraft(TurnKind.HEADING, null, null), block.text());
        } else if (isNarration(block.text())) {
            add(new TurnDraft(TurnKind.NARRATION, null, null), withoutBrackets(block.text()));
        } else {
            goOn(block.text());
        }
    }

    private boolean isLabel(TurnLabel label) {
        if (label.hasMeaning() || cast.match(label.base()) != null) {
            return true;
        }
        boolean repeated = labels.getOrDefault(label.base(), 0) > 1;
        boolean name = TitlePeople.isName(label.base())
                || !PersonPhrase.of(label.base()).name().isEmpty() && Offices.isOfficeLine(label.base());
        if (dialogue && Offices.isOnlyOffice(label.base())) {
            return true;
        }
        return label.bold() ? name || repeated || dialogue || Offices.isOnlyOffice(label.base()) : name && repeated;
    }

    private void open(TurnLabel label) {
        String meaning = label.meaning();
        TurnKind turn = meaning.isEmpty() ? TurnKind.REMARKS : TurnKind.valueOf(meaning);
        if (turn == TurnKind.MODERATION && cast.announces(label.base())) {
            turn = TurnKind.REMARKS; // the president of a sitting leads it; the one of the title speaks
        }
        String speaker = meaning.isEmpty() ? cast.match(label.base()) : null;
        if (meaning.isEmpty() && speaker == null) {
            speaker = cast.add(label.base());
        } else if (!meaning.isEmpty() && TitlePeople.isName(label.bracketed())) {
            speaker = label.bracketed();
        } else if (turn == TurnKind.ANSWER) {
            speaker = cast.main();
        }
        TurnDraft draft = new TurnDraft(turn, speaker, label.text());
        turns.add(draft);
        if (!label.rest().isEmpty()) {
            draft.paragraphs.add(label.rest());
        }
    }

    private void goOn(String text) {
        TurnDraft last = turns.isEmpty() ? null : turns.get(turns.size() - 1);
        if (last != null && last.isVoice()) {
            last.paragraphs.add(text);
            return;
        }
        TurnDraft voice = lastVoice();
        TurnKind next = voice == null ? TurnKind.REMARKS : voice.kind;
        add(new TurnDraft(next, voice == null ? cast.main() : voice.speaker, null), text);
    }

    private @Nullable TurnDraft lastVoice() {
        for (int i = turns.size() - 1; i >= 0; i--) {
            if (turns.get(i).isVoice()) {
                return turns.get(i);
            }
        }
        return null;
    }

    private void add(TurnDraft turn, String text) {
        turn.paragraphs.add(text);
        turns.add(turn);
    }

    private static boolean isHeading(Block block) {
        boolean bold = block.lead() >= block.text().length() && block.text().length() <= LONGEST_HEADING;
        return block.kind() == Block.Kind.HEADING || (bold && !block.endsAsSentence());
    }

    private static boolean isNarration(String text) {
        char first = text.charAt(0);
        char last = text.charAt(text.length() - 1);
        return text.length() > 2
                && ((first == '(' && last == ')') || (first == '[' && last == ']'))
                && text.indexOf(last) == text.length() - 1;
    }

    private static String withoutBrackets(String text) {
        return text.substring(1, text.length() - 1).strip();
    }
}
