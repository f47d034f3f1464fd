package dev.lectern.parse;

import dev.lectern.parse.PersonLabel.Shape;
import dev.lectern.parse.TurnLabel.Form;
import dev.lectern.speech.SpeechKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides which of the words that look like labels are labels: known words, people whom the page announces, and
 * whoever comes back. {@code However:} and {@code Growth:} have the same form, but come once and name nobody.
 */
final class PageLabels {

    private static final int LOOKED_AT = 5;
    private static final int INTRODUCTION = 60;

    private final List<Block> body;
    private final Cast cast;
    private final List<@Nullable TurnLabel> found;
    private final LabelCensus census;

    /** Index of the first block with a label; the size of the body when none has one. */
    private final int first;

    private PageLabels(List<Block> body, List<@Nullable TurnLabel> found, Cast cast, LabelCensus census) {
        this.body = body;
        this.found = found;
        this.cast = cast;
        this.census = census;
        int at = 0;
        while (at < found.size() && decided(at) == null) {
            at++;
        }
        this.first = at;
    }

    static PageLabels of(List<Block> body, Cast cast, SpeechKind kind) {
        List<@Nullable TurnLabel> found = new ArrayList<>();
        for (Block block : body) {
            found.add(TurnLabel.of(block));
        }
        return new PageLabels(body, found, cast, LabelCensus.of(found, cast, kind));
    }

    /** Whether people take turns on this page at all. */
    boolean isDialogue() {
        return census.isDialogue();
    }

    /**
     * The label of the block at that place; null when it has none. Whoever speaks makes others known, so what is no label now
     * may be one later, but never before the first.
     */
    @Nullable
    TurnLabel at(int index) {
        return index < first ? null : decided(index);
    }

    private @Nullable TurnLabel decided(int index) {
        TurnLabel label = found.get(index);
        return label != null && isLabel(label) ? label : null;
    }

    private boolean isLabel(TurnLabel label) {
        int count = census.count(label);
        if (label.hasMeaning()) {
            return isWord(label, count) || isHolder(label);
        }
        PersonLabel person = cast.read(label.base());
        boolean capitals = Capitals.areNames(label.base());
        boolean apart = label.bold() || capitals;
        return switch (label.form()) {
            case COLON, STOP_DASH, BRACKETS, CIRCLE ->
                isEastAsian(label, count) || isSigned(label, person, count, apart || label.form() == Form.STOP_DASH);
            case DASH ->
                (person.isSomebody() && (apart || isKnown(label.base())) && (count > 1 || census.isDialogue()))
                        || (isTitledTurn(label, person) && label.opensSentence());
            case STOP -> apart && person.isSomebody() && (count > 1 || census.isDialogue());
            case TYPE ->
                label.opensSentence()
                        && ((count > 1 && (person.isPerson() || census.isDialogue() && person.isSomebody()))
                                || (census.isDialogue() && isKnown(label.base())));
            case LINE -> isLine(label, person, count);
            case LETTER, WORD -> false;
        };
    }

    private boolean isWord(TurnLabel label, int count) {
        boolean weak = Vocabulary.WEAK_LABELS.has(label.word());
        return switch (label.form()) {
            case WORD -> census.isAnsweredByWord() || (census.asksByWord() && (census.isDialogue() || !weak));
            case COLON, STOP_DASH, BRACKETS, CIRCLE -> weak ? census.isDialogue() || count > 1 : census.isDialogue();
            case LETTER ->
                label.text().equals("Q")
                        ? count > 1 || census.isDialogue()
                        : label.text().equals("A") && count > 1 && census.countLetter("Q") > 1;
            case DASH, TYPE, LINE, STOP -> count > 1 || (census.isDialogue() && !weak);
        };
    }

    /** {@code Ministre Durand – Merci.}, more than once, with somebody else between. */
    private boolean isTitledTurn(TurnLabel label, PersonLabel person) {
        return person.shape() == Shape.TITLED && census.count(label) > 1 && census.alternates(label);
    }

    private boolean isEastAsian(TurnLabel label, int count) {
        String base = label.base();
        boolean recurs = count > 2 && census.alternates(label);
        return EastAsianLabel.isSomebody(base)
                ? census.isDialogue() || recurs
                : census.isDialogue() && recurs && EastAsianLabel.couldBeName(base);
    }

    /** {@code THE PRESIDENT:} before all that the President of the title says. */
    private boolean isHolder(TurnLabel label) {
        boolean set = label.form() == Form.COLON && (label.bold() || Capitals.areNames(label.base()));
        return set && cast.announces(label.base()) && speaks(label);
    }

    private boolean isSigned(TurnLabel label, PersonLabel person, int count, boolean apart) {
        if (person.shape() != Shape.OTHER && person.shape() != Shape.CAPITALS && isKnown(label.base())) {
            return true;
        }
        boolean style = label.bold() || census.isPlain();
        return switch (person.shape()) {
            case TITLED -> count > 1 || (census.isDialogue() && (apart || style)) || (apart && speaks(label));
            case NAME ->
                (count > 1 && census.alternates(label))
                        || (apart && census.isDialogue())
                        || (census.isDialogue() && style);
            case OFFICE -> count > 1 || (census.isDialogue() && apart) || (apart && speaks(label));
            case SURNAME ->
                (count > 1 && (apart || census.isDialogue()))
                        || (apart && census.isDialogue() && (!label.bold() || isAnswered(label)))
                        || (census.isDialogue() && introducesItself(label));
            case CAPITALS -> count > 1 || census.isDialogue();
            case OTHER ->
                census.isDialogue()
                        && ((apart && label.isShort() && isSomeone(label, count)) || isUncased(label, count));
        };
    }

    /** A name in letters that know no capitals is told by taking turns alone. */
    private boolean isUncased(TurnLabel label, int count) {
        return count > 1 && census.alternates(label) && PersonLabel.isUncasedName(label.base());
    }

    /** Whether words of a speaker follow the label: in a list of people none do. */
    private boolean speaks(TurnLabel label) {
        int at = census.firstAt(label);
        int end = Math.min(body.size(), at + LOOKED_AT);
        if (SpokenWords.any(label.rest())) {
            return true;
        }
        for (int i = at + 1; i < end; i++) {
            Block block = body.get(i);
            if (found.get(i) != null) {
                return false;
            }
            if (SpokenWords.any(block.text())) {
                return true;
            }
        }
        return false;
    }

    private boolean isLine(TurnLabel label, PersonLabel person, int count) {
        boolean alternates = count > 1 && census.alternates(label);
        if (!person.isPerson() && person.shape() != Shape.SURNAME) {
            boolean house = alternates && Word.of(label.base()).stream().anyMatch(Word::isInstitution);
            return census.isDialogue() && count > 1 && (person.shape() == Shape.OFFICE || (house && label.isShort()));
        }
        boolean capitals = Capitals.areAll(label.base()) && (alternates || (census.isInLines() && count > 1));
        boolean titled = person.shape() == Shape.TITLED && count > 1;
        boolean name = person.shape() == Shape.NAME && alternates;
        return census.isDialogue() && (isKnown(label.base()) || titled || name || capitals);
    }

    private boolean isKnown(String base) {
        return cast.match(base) != null;
    }

    /** {@code Raza: Raza from the Herald. I was wondering}: who asks says his name. */
    private static boolean introducesItself(TurnLabel label) {
        String start = label.rest().substring(0, Math.min(label.rest().length(), INTRODUCTION));
        return KindOfSpeech.find(start, label.base()) >= 0;
    }

    /** {@code Reuters:} between two turns of the one who answers all: the house that asks. */
    private boolean isAnswered(TurnLabel label) {
        String who = census.around(label);
        return who != null && isKnown(who);
    }

    /** {@code Radio Marea}, {@code Une habitante}: a house, or one without a name whom somebody answers. */
    private boolean isSomeone(TurnLabel label, int count) {
        List<Word> words = Word.of(label.base());
        boolean article = words.size() > 1 && words.get(0).isSmall();
        boolean asks = label.rest().endsWith("?") || label.rest().endsWith("؟");
        boolean answered = !census.isUnanswered(label);
        // On schools: where a word stands before the questions, no other opens a turn without asking something.
        boolean someone = article && !census.isWorded();
        return words.stream().anyMatch(Word::isInstitution) || (answered && (someone || asks || count > 1));
    }
}
