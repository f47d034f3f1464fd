package dev.lectern.parse;

import dev.lectern.speech.Notice;
import dev.lectern.speech.NoticeKind;
import dev.lectern.speech.SpeechKind;
import dev.lectern.speech.TurnKind;
import java.util.ArrayList;
import java.util.List;

/** Parts the text of a page into turns by the labels that stand before them. */
final class TurnReader {

    private static final int LONGEST_HEADING = 150;

    private final Facts facts;
    private final Cast cast;
    private final PageLabels labels;
    private final BoldQuestions questions;
    private final boolean questionsOnly;
    private final List<TurnDraft> turns = new ArrayList<>();

    /** Headings and stage directions that no words follow yet: only what follows tells to whom they belong. */
    private final List<TurnDraft> between = new ArrayList<>();

    /** Whether the notices tell already that words are missing. */
    private boolean omission;

    /** Whether the last turn is a question that is set in bold as a whole: words set otherwise answer it. */
    private boolean boldQuestion;

    private TurnReader(Facts facts, Cast cast, PageLabels labels, BoldQuestions questions, boolean questionsOnly) {
        this.facts = facts;
        this.cast = cast;
        this.labels = labels;
        this.questions = questions;
        this.omission = facts.notices.stream().anyMatch(known -> known.kind() == NoticeKind.OMISSION);
        this.questionsOnly = questionsOnly;
    }

    static List<TurnDraft> read(List<Block> body, Facts facts, Cast cast, SpeechKind kind) {
        cast.listen(body);
        PageLabels labels = PageLabels.of(body, cast, kind);
        BoldQuestions questions = labels.isDialogue() ? BoldQuestions.NONE : BoldQuestions.of(body, kind);
        TurnReader reader = new TurnReader(facts, cast, labels, questions, areQuestionsOnly(body, labels));
        int lead = Lead.length(body, reader.firstLabel(body));
        if (!Lead.namesSomebody(body.subList(0, lead))) {
            body.subList(0, lead)
                    .forEach(block -> reader.add(new TurnDraft(TurnKind.NARRATION, null, null), block.text()));
        }
        int start = Math.max(lead, reader.captions(body, lead));
        body.subList(lead, start).forEach(block -> reader.between(TurnKind.HEADING, block.text()));
        for (int i = start; i < body.size(); i++) {
            reader.take(body.get(i), i);
        }
        reader.turns.addAll(reader.between);
        reader.turns.removeIf(turn -> turn.paragraphs.isEmpty());
        reader.turns.forEach(TurnDraft::unwrap);
        TurnSpeakers.settle(reader.turns, cast);
        new TurnKinds(cast, kind).settle(reader.turns);
        TurnSpeakers.own(reader.turns);
        return reader.turns;
    }

    /** Index behind lines such as {@code Opening remarks} that stand over the first label and are nobody's words. */
    private int captions(List<Block> body, int from) {
        int first = firstLabel(body);
        int end = from;
        while (end < first
                && MetaLine.isCaption(body.get(end))
                && !SpokenWords.any(body.get(end).text())) {
            end++;
        }
        return end == first ? end : from;
    }

    /** Whether the page labels several questions and nothing else. */
    private static boolean areQuestionsOnly(List<Block> body, PageLabels labels) {
        int asked = 0;
        for (int i = 0; i < body.size(); i++) {
            TurnLabel label = labels.at(i);
            if (label != null && !label.meaning().equals("QUESTION")) {
                return false;
            }
            asked += label == null ? 0 : 1;
        }
        return asked > 1;
    }

    private int firstLabel(List<Block> body) {
        for (int i = 0; i < body.size(); i++) {
            if (labels.at(i) != null || questions.asks(body.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private void take(Block block, int at) {
        Notice notice = Notices.inside(block);
        if (notice != null && notice.kind() == NoticeKind.OMISSION) {
            // The mark stays where the words are missing.
            if (!omission) {
                facts.notices.add(notice);
                omission = true;
            }
            goOn(block.text());
            return;
        }
        if (notice != null) {
            facts.notices.add(notice);
            return;
        }
        TurnLabel label = labels.at(at);
        boolean bold = block.lead() >= block.text().length();
        if (label != null) {
            open(label);
            boldQuestion = bold && !label.rest().isEmpty() && turns.get(turns.size() - 1).kind == TurnKind.QUESTION;
        } else if (boldQuestion && !bold && block.endsAsSentence()) {
            boldQuestion = false;
            add(new TurnDraft(TurnKind.ANSWER, cast.main(), null), block.text());
        } else if (questions.asks(block)) {
            add(new TurnDraft(TurnKind.QUESTION, null, null), block.text());
        } else if (isHeading(block)) {
            between(TurnKind.HEADING, block.text());
        } else if (StageDirection.is(block.text())) {
            between(TurnKind.NARRATION, block.text());
        } else {
            goOn(block.text());
        }
    }

    private void open(TurnLabel label) {
        String meaning = label.meaning();
        TurnKind turn = meaning.isEmpty() ? TurnKind.REMARKS : TurnKind.valueOf(meaning);
        String holder = turn == TurnKind.MODERATION ? cast.match(label.base()) : null;
        if (holder != null || (turn == TurnKind.MODERATION && cast.announces(label.base()))) {
            turn = TurnKind.REMARKS; // the president of a sitting leads it; the one of the title speaks
            meaning = "";
        }
        String speaker = switch (turn) {
            case QUESTION, MODERATION -> label.asker();
            case ANSWER -> cast.main();
            default -> cast.who(label.base());
        };
        TurnDraft draft = new TurnDraft(turn, speaker, label.text());
        draft.interpreted |= StageDirection.saysInterpreted(label.rest());
        turns.addAll(between);
        between.clear();
        turns.add(draft);
        if (!label.rest().isEmpty()) {
            draft.paragraphs.add(label.rest());
        }
    }

    /** Words without a label go on with the voice before them, over a heading or an applause. */
    private void goOn(String text) {
        TurnDraft voice = turns.isEmpty() ? null : turns.get(turns.size() - 1);
        if (voice != null && voice.isVoice() && !questions.isAsked(voice) && !isAnswered(voice)) {
            between.forEach(turn -> voice.paragraphs.addAll(turn.paragraphs));
            between.clear();
            voice.paragraphs.add(text);
            return;
        }
        boolean answers = voice != null && (questions.isAsked(voice) || isAnswered(voice));
        add(new TurnDraft(answers ? TurnKind.ANSWER : TurnKind.REMARKS, cast.main(), null), text);
    }

    /** Where a page labels questions only, what follows a question is its answer. */
    private boolean isAnswered(TurnDraft voice) {
        return questionsOnly && voice.kind == TurnKind.QUESTION && voice.endsAsQuestion();
    }

    private void between(TurnKind kind, String text) {
        TurnDraft turn = new TurnDraft(kind, null, null);
        turn.paragraphs.add(text);
        between.add(turn);
    }

    private void add(TurnDraft turn, String text) {
        turns.addAll(between);
        between.clear();
        turn.paragraphs.add(text);
        turns.add(turn);
    }

    private static boolean isHeading(Block block) {
        boolean bold = block.lead() >= block.text().length() && block.text().length() <= LONGEST_HEADING;
        return block.kind() == Block.Kind.HEADING || (bold && !block.endsAsSentence());
    }
}
