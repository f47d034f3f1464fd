package dev.lectern.parse;

import dev.lectern.parse.PersonLabel.Shape;
import dev.lectern.parse.TurnLabel.Form;
import dev.lectern.speech.SpeechKind;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What all that looks like a label on a page tells together: how often each comes, and whether people take turns. */
final class LabelCensus {

    private static final Set<SpeechKind> MONOLOGUES =
            EnumSet.of(SpeechKind.ADDRESS, SpeechKind.LECTURE, SpeechKind.STATEMENT, SpeechKind.ARTICLE);

    private final Cast cast;
    private final LabelSequence sequence = new LabelSequence();

    /** Labels that another doubtful one follows: headings inside a text, not people whom somebody answers. */
    private final Set<String> unanswered = new HashSet<>();

    private @Nullable String last;
    private int certain;
    private int asked;
    private int answered;
    private int plain;
    private boolean dialogue;

    /** Whether a word for a question stands on lines of its own, as labels do on pages that print no sign behind them. */
    private boolean lines;

    private LabelCensus(Cast cast) {
        this.cast = cast;
    }

    /** Counts what was found in each block; null where nothing was. */
    static LabelCensus of(List<@Nullable TurnLabel> found, Cast cast, SpeechKind kind) {
        LabelCensus census = new LabelCensus(cast);
        for (int i = 0; i < found.size(); i++) {
            TurnLabel label = found.get(i);
            if (label != null) {
                census.count(label, i);
            }
        }
        census.judge(kind);
        return census;
    }

    private void count(TurnLabel label, int at) {
        if (label.form() == Form.WORD) {
            asked += label.meaning().equals("QUESTION") ? 1 : 0;
            answered += label.meaning().equals("ANSWER") ? 1 : 0;
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
            boolean known = cast.match(base) != null;
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
        dialogue = (certain > 0 && !lonely) || recurrent > 1 || isAnsweredByWord() || lines;
    }

    /** Whether people take turns on this page at all. */
    boolean isDialogue() {
        return dialogue;
    }

    /** Whether labels stand on lines of their own. */
    boolean isInLines() {
        return lines;
    }

    /** Whether labels are set as plain words, or none is known for one: then a name needs no bold type. */
    boolean isPlain() {
        return plain > 0 || certain == 0;
    }

    /** Whether known words such as {@code Question:} stand before turns. */
    boolean isWorded() {
        return certain > 0;
    }

    /** Whether at least two questions begin with a word and a stop. */
    boolean asksByWord() {
        return asked > 1;
    }

    /** {@code Q. … A. …}, twice: one may be an initial. */
    boolean isAnsweredByWord() {
        return asked > 1 && answered > 1;
    }

    int count(TurnLabel label) {
        return sequence.count(key(label));
    }

    /** How often the letter stands at the start of a line without a sign behind it. */
    int countLetter(String letter) {
        return sequence.count("u" + letter);
    }

    boolean alternates(TurnLabel label) {
        return sequence.alternates(key(label));
    }

    int firstAt(TurnLabel label) {
        return sequence.firstAt(key(label));
    }

    boolean isUnanswered(TurnLabel label) {
        return unanswered.contains(key(label));
    }

    /** Who speaks before and after the label's first turn, if it is one voice; null else. */
    @Nullable
    String around(TurnLabel label) {
        String who = sequence.around(key(label));
        return who == null ? null : who.substring(1);
    }

    private boolean isSomebody(String key) {
        String base = key.substring(1);
        if (EastAsianLabel.isSomebody(base)) {
            return key.charAt(0) == 's';
        }
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
}
