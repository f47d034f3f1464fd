package dev.lectern.parse;

import dev.lectern.parse.PersonLabel.Shape;
import dev.lectern.parse.TurnLabel.Form;
import dev.lectern.speech.SpeechKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides which of the words that look like labels are labels: known words, people whom the page announces, and
 * whoever comes back. {@code However:} and {@code Growth:} have the same form, but come once and name nobody.
 */
final class PageLabels {

    private static final Set<SpeechKind> MONOLOGUES =
            EnumSet.of(SpeechKind.ADDRESS, SpeechKind.LECTURE, SpeechKind.STATEMENT, SpeechKind.ARTICLE);
    private static final int MOST_WORDS_OF_OTHERS = 4;
    private static final int LOOKED_AT = 5;

    private final List<Block> body;
    private final Cast cast;
    private final List<@Nullable TurnLabel> found = new ArrayList<>();
    private final LabelSequence sequence = new LabelSequence();

    /** Labels that another doubtful one follows: headings inside a text, not people whom somebody answers. */
    private final Set<String> unanswered = new HashSet<>();

    private @Nullable String last;
    private int certain;
    private int plain;
    private boolean dialogue;

    /** Whether a word for a question stands on lines of its own, as labels do on pages that print no sign behind them. */
    private boolean lines;

    private PageLabels(List<Block> body, Cast cast) {
        this.body = body;
        this.cast = cast;
    }

    static PageLabels of(List<Block> body, Cast cast, SpeechKind kind) {
        PageLabels labels = new PageLabels(body, cast);
        for (int i = 0; i < body.size(); i++) {
            labels.found.add(TurnLabel.of(body.get(i)));
            labels.count(i);
        }
        labels.judge(kind);
        return labels;
    }

    private void count(int at) {
        TurnLabel label = found.get(at);
        if (label == null) {
            return;
        }
        String key = key(label);
        sequence.add(key, at);
        if (label.form() == Form.LINE) {
            return;
        }
        boolean sure = label.hasMeaning() ? label.isCertain() : isSomebody(key);
        if (label.hasMeaning() && sure) {
            certain++;
            plain += label.bold() ? 0 : 1;
        }
        if (!sure && last != null && !last.isEmpty()) {
            unanswered.add(last);
        }
        last = sure ? "" : key;
    }

    private void judge(SpeechKind kind) {
        int recurrent = 0;
        int turns = certain;
        for (String key : sequence.labels()) {
            String base = key.substring(1);
            int count = sequence.count(key);
            boolean known = isKnown(base);
            if (count > 1 && isSomebody(key) && sequence.alternates(key)) {
                boolean clear = known || count > 2 || Capitals.areNames(base);
                recurrent += clear ? 2 : 1;
                turns += count;
            } else if (known) {
                turns++;
            }
        }
        for (String key : sequence.labels()) {
            String base = key.substring(1);
            boolean asks = Vocabulary.LABELS.meaning(base).equals("QUESTION") && !Vocabulary.WEAK_LABELS.has(base);
            lines |= asks
                    && key.charAt(0) == 'u'
                    && sequence.count(key) > 1
                    && sequence.alternates(key)
                    && Capitals.areAll(base);
        }
        // A speaker who asks himself one question in an address does not hold a dialogue.
        boolean lonely = turns == 1 && MONOLOGUES.contains(kind);
        dialogue = (certain > 0 && !lonely) || recurrent > 1 || lines;
    }

    private boolean isSomebody(String key) {
        String base = key.substring(1);
        boolean signed = key.charAt(0) == 's';
        Shape shape = cast.read(base).shape();
        return shape == Shape.NAME
                || shape == Shape.TITLED
                || (signed && shape != Shape.OTHER && Capitals.areNames(base));
    }

    /** With and without a sign behind it are two things: a heading that comes back is no label. */
    private static String key(TurnLabel label) {
        boolean signed = label.form() != Form.LINE && label.form() != Form.TYPE && label.form() != Form.LETTER;
        return (signed ? "s" : "u") + label.base();
    }

    /** Whether people take turns on this page at all. */
    boolean isDialogue() {
        return dialogue;
    }

    /** The label of the block at that place; null when it has none. */
    @Nullable
    TurnLabel at(int index) {
        TurnLabel label = found.get(index);
        return label != null && isLabel(label) ? label : null;
    }

    private boolean isLabel(TurnLabel label) {
        int count = sequence.count(key(label));
        if (label.hasMeaning()) {
            return isWord(label, count);
        }
        PersonLabel person = cast.read(label.base());
        boolean capitals = Capitals.areNames(label.base());
        boolean apart = label.bold() || capitals;
        return switch (label.form()) {
            case COLON, STOP_DASH, BRACKETS -> isSigned(label, person, count, apart || label.form() == Form.STOP_DASH);
            case DASH -> names(person) && (apart || isKnown(label)) && (count > 1 || dialogue);
            case STOP -> apart && names(person) && (count > 1 || dialogue);
            case TYPE ->
                opensSentence(label.rest())
                        && ((count > 1 && (isPerson(person) || dialogue && names(person)))
                                || (dialogue && isKnown(label)));
            case LINE -> isLine(label, person, count);
            case LETTER -> false;
        };
    }

    private boolean isWord(TurnLabel label, int count) {
        boolean weak = Vocabulary.WEAK_LABELS.has(label.word());
        return switch (label.form()) {
            case COLON, STOP_DASH, BRACKETS -> weak ? dialogue || count > 1 : dialogue;
            case LETTER ->
                label.text().equals("Q")
                        ? count > 1 || dialogue
                        : label.text().equals("A") && count > 1 && sequence.count("uQ") > 1;
            case DASH, TYPE, LINE, STOP -> count > 1 || (dialogue && !weak);
        };
    }

    private boolean isSigned(TurnLabel label, PersonLabel person, int count, boolean apart) {
        if (person.shape() != Shape.OTHER && person.shape() != Shape.CAPITALS && isKnown(label)) {
            return true;
        }
        boolean style = label.bold() || plain > 0 || certain == 0;
        return switch (person.shape()) {
            case TITLED -> count > 1 || (dialogue && (apart || style)) || (apart && speaks(label));
            case NAME -> (count > 1 && sequence.alternates(key(label))) || (apart && dialogue) || (dialogue && style);
            case OFFICE -> count > 1 || (dialogue && apart) || (apart && speaks(label));
            case SURNAME ->
                (count > 1 && (apart || dialogue)) || (apart && dialogue && (!label.bold() || isAnswered(label)));
            case CAPITALS -> count > 1 || dialogue;
            case OTHER -> dialogue && apart && isShort(label) && isSomeone(label, count);
        };
    }

    /** Whether words of a speaker follow the label: in a list of people none do. */
    private boolean speaks(TurnLabel label) {
        int at = sequence.firstAt(key(label));
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
        if (!isPerson(person) && person.shape() != Shape.SURNAME) {
            return dialogue && count > 1 && person.shape() == Shape.OFFICE;
        }
        boolean titled = count > 1 && (person.shape() == Shape.TITLED || (lines && Capitals.areAll(label.base())));
        return dialogue && (isKnown(label) || titled);
    }

    private boolean isKnown(TurnLabel label) {
        return isKnown(label.base());
    }

    private boolean isKnown(String base) {
        return cast.match(base) != null;
    }

    /** {@code Reuters:} between two turns of the one who answers all: the house that asks. */
    private boolean isAnswered(TurnLabel label) {
        String who = sequence.around(key(label));
        return who != null && isKnown(who.substring(1));
    }

    private static boolean isPerson(PersonLabel person) {
        return person.shape() == Shape.NAME || person.shape() == Shape.TITLED;
    }

    private static boolean names(PersonLabel person) {
        return person.shape() != Shape.OTHER;
    }

    private static boolean isShort(TurnLabel label) {
        return Word.of(label.base()).size() <= MOST_WORDS_OF_OTHERS;
    }

    /** {@code Radio Marea}, {@code Une habitante}: a house, or one without a name whom somebody answers. */
    private boolean isSomeone(TurnLabel label, int count) {
        List<Word> words = Word.of(label.base());
        boolean article = words.size() > 1 && words.get(0).isSmall();
        boolean asks = label.rest().endsWith("?") || label.rest().endsWith("؟");
        boolean answered = !unanswered.contains(key(label));
        return words.stream().anyMatch(Word::isInstitution) || (answered && (article || asks || count > 1));
    }

    private static boolean opensSentence(String rest) {
        int first = rest.isEmpty() ? 'x' : rest.codePointAt(0);
        return !Character.isLowerCase(first) && first != ',';
    }
}
