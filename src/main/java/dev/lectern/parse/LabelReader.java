package dev.lectern.parse;

import dev.lectern.parse.TurnLabel.Form;
import org.jspecify.annotations.Nullable;

/** Finds what has the form of a label at the start of a block. One look at the first characters, no going back. */
final class LabelReader {

    private static final int LONGEST = 120;
    private static final int LONGEST_WITHOUT_SIGN = 60;
    private static final int MOST_WORDS = 14;
    private static final int LONGEST_IN_BRACKETS = 20;
    private static final int MOST_PARTS = 3;
    private static final String DASHES = "-–—";
    private static final String ENDS_OF_SENTENCES = "?!;؟？！\"“”«»";

    private LabelReader() {}

    static @Nullable TurnLabel read(Block block) {
        TurnLabel label = unmarked(block);
        int mark = label == null ? LabelMark.end(block.text()) : 0;
        if (mark == 0) {
            return label;
        }
        String text = block.text().substring(mark);
        boolean circled = LabelMark.isCircled(block.text());
        TurnLabel marked = unmarked(new Block(
                block.kind(), text, Math.max(0, block.lead() - mark), block.gap(), block.linked(), block.marks()));
        // A mark alone makes no label of a line or of letters: so lists begin.
        boolean signed = marked != null && marked.form() != Form.LINE && marked.form() != Form.LETTER;
        return signed ? marked : circled ? circled(text) : null;
    }

    /** {@code ○水野長官　皆様}: white space parts the label, and the words of the label say where it ends. */
    private static @Nullable TurnLabel circled(String text) {
        int space = text.indexOf(' ');
        for (int i = 0; i < MOST_PARTS && space > 0; i++) {
            TurnLabel label = new TurnLabel(
                    text.substring(0, space), text.substring(space).strip(), Form.CIRCLE, true);
            if (label.hasMeaning() || EastAsianLabel.isSomebody(label.base())) {
                return label;
            }
            space = text.indexOf(' ', space + 1);
        }
        return null;
    }

    private static @Nullable TurnLabel unmarked(Block block) {
        String text = block.text();
        TurnLabel word = WordLabel.of(text);
        if (word != null) {
            return word;
        }
        TurnLabel bracketed = inBrackets(text);
        if (bracketed != null) {
            return bracketed;
        }
        int end = sign(text);
        boolean colon = end >= 0 && isColon(text.charAt(end));
        TurnLabel lettered = !colon && text.startsWith(". ", 1) ? letter(text) : null;
        TurnLabel label = lettered != null ? lettered : end < 0 ? withoutSign(block) : signed(block, end);
        boolean other = label != null
                && (Vocabulary.NOT_LABELS.has(label.base()) || isFact(label) || Salutation.isAddressed(label.base()));
        return other ? null : label;
    }

    /** {@code Speaker:} is a fact above a text and somebody who speaks inside it; what it means is known to the page. */
    private static boolean isFact(TurnLabel label) {
        return Vocabulary.FACT_LABELS.has(label.base()) && !label.hasMeaning();
    }

    static @Nullable String beforeColon(String text) {
        int end = sign(text);
        if (end < 0 || (!isColon(text.charAt(end)) && !isStopDash(text, end))) {
            return null;
        }
        return text.substring(0, end).strip();
    }

    private static @Nullable TurnLabel signed(Block block, int end) {
        String text = block.text();
        char sign = text.charAt(end);
        Form form = isColon(sign)
                ? Form.COLON
                : isStopDash(text, end) ? Form.STOP_DASH : sign == '.' ? Form.STOP : Form.DASH;
        int after = behind(text, end);
        String label = text.substring(0, end).strip();
        boolean bold = block.lead() >= label.length() && block.lead() <= after;
        // A line that is bold as a whole and closes with its colon is a label, too.
        boolean line = block.lead() >= text.length() && after >= text.length();
        return new TurnLabel(label, text.substring(after).strip(), form, bold || line);
    }

    /** {@code （記者）}, {@code 【水野総理】}, {@code [Question]}: only words that are labels or name somebody. */
    private static @Nullable TurnLabel inBrackets(String text) {
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        int kind = "（【〔[(".indexOf(first);
        int close = kind < 0 ? -1 : text.indexOf("）】〕])".charAt(kind));
        if (close <= 1 || close > LONGEST_IN_BRACKETS || close + 1 >= text.length()) {
            return null;
        }
        String inner = text.substring(1, close).strip();
        String rest = text.substring(close + 1).strip();
        rest = !rest.isEmpty() && isColon(rest.charAt(0)) ? rest.substring(1).strip() : rest;
        boolean label = Vocabulary.LABELS.has(inner)
                || !EastAsianLabel.asking(inner).isEmpty()
                || EastAsianLabel.isSomebody(inner);
        return label ? new TurnLabel(inner, rest, Form.BRACKETS, false) : null;
    }

    private static @Nullable TurnLabel withoutSign(Block block) {
        String text = block.text();
        boolean brief = text.length() <= LONGEST_WITHOUT_SIGN && !block.endsAsSentence() && couldBeLabel(text);
        boolean apart = block.kind() == Block.Kind.HEADING || block.lead() >= text.length();
        if (brief && block.has(Block.Mark.PERSON) && text.indexOf(',') < 0) {
            // The markup says what a colon says elsewhere.
            return new TurnLabel(text, "", Form.COLON, true);
        }
        if (brief && (apart || Capitals.areAll(text))) {
            return new TurnLabel(text, "", Form.LINE, true);
        }
        int lead = block.lead();
        if (lead > 0 && lead < text.length() && lead <= LONGEST_WITHOUT_SIGN) {
            String label = text.substring(0, lead).strip();
            TurnLabel member = member(text, lead);
            if (member != null) {
                return member;
            }
            boolean parted = CleanText.isSpace(text.charAt(lead)) || CleanText.isSpace(text.charAt(lead - 1));
            return parted && couldBeLabel(label)
                    ? new TurnLabel(label, text.substring(lead).strip(), Form.TYPE, true)
                    : null;
        }
        return letter(text);
    }

    /** Minutes of parliaments: {@code <b>M. le président.</b> …}, {@code <b>Mme Roe</b>, ministre. …}. */
    private static @Nullable TurnLabel member(String text, int lead) {
        String label = text.substring(0, lead).strip();
        String first = Word.of(label).get(0).text();
        if (label.indexOf(' ') < 0 || !(FormsOfAddress.addresses(first) || FormsOfAddress.addresses(first + "."))) {
            return null;
        }
        if (label.endsWith(".")) {
            String bare = label.substring(0, label.length() - 1);
            return new TurnLabel(bare, text.substring(lead).strip(), Form.STOP, true);
        }
        int stop = text.startsWith(",", lead) ? text.indexOf(". ", lead) : -1;
        return stop > 0 && stop < LONGEST ? new TurnLabel(label, text.substring(stop + 2), Form.STOP, true) : null;
    }

    /** {@code Q } before words that begin with a capital: white space between them was folded. */
    private static @Nullable TurnLabel letter(String text) {
        int space = text.startsWith(".", 1) ? 2 : 1;
        if (text.length() < space + 2 || !Character.isUpperCase(text.charAt(0)) || text.charAt(space) != ' ') {
            return null;
        }
        String letter = text.substring(0, 1);
        int next = text.codePointAt(space + 1);
        boolean opens = Character.isUpperCase(next) || Character.isDigit(next) || "\"“‘(—–¿…«".indexOf(next) >= 0;
        return opens && Vocabulary.LABELS.has(letter)
                ? new TurnLabel(letter, text.substring(space + 1).strip(), Form.LETTER, false)
                : null;
    }

    /** Index of the sign that could end a label; -1 when the line does not begin with one. */
    private static int sign(String text) {
        int limit = Math.min(text.length(), LONGEST);
        for (int i = 1; i < limit; i++) {
            char c = text.charAt(i);
            if (c == ' ' || c >= 'a' && c <= 'z') {
                continue; // nearly all of them
            } else if (c == '(' || c == '（' || c == '[') {
                int close = close(text, i, limit);
                if (close < 0) {
                    return -1;
                }
                i = close;
            } else if (isColon(c) || isStopDash(text, i)) {
                int after = behind(text, i);
                boolean apart = c == '：' || after >= text.length() || CleanText.isSpace(text.charAt(after));
                return apart && couldBeLabel(text.substring(0, i).strip()) ? i : -1;
            } else if (c == '.' && !isAbbreviation(text, i)) {
                return isStop(text, i) ? i : -1;
            } else if (DASHES.indexOf(c) >= 0 && isDash(text, i)) {
                return couldBeLabel(text.substring(0, i).strip()) ? i : -1;
            } else if (ENDS_OF_SENTENCES.indexOf(c) >= 0) {
                return -1;
            }
        }
        return -1;
    }

    private static int close(String text, int open, int limit) {
        for (int i = open + 1; i < limit; i++) {
            if (")）]".indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isColon(char c) {
        return c == ':' || c == '：';
    }

    private static boolean isStopDash(String text, int i) {
        boolean stop = text.charAt(i) == '.' && i + 1 < text.length();
        boolean spaced =
                stop && text.charAt(i + 1) == ' ' && i + 2 < text.length() && "–—".indexOf(text.charAt(i + 2)) >= 0;
        return spaced || stop && DASHES.indexOf(text.charAt(i + 1)) >= 0;
    }

    /** Parted from the word before it; {@code Jean-Luc} is one word. */
    private static boolean isDash(String text, int i) {
        boolean before = CleanText.isSpace(text.charAt(i - 1));
        boolean after = i + 1 < text.length() && CleanText.isSpace(text.charAt(i + 1));
        return after && (before || text.charAt(i) == '—');
    }

    /** The stop of {@code Mr.}, {@code J.} and {@code В.Путин}. */
    private static boolean isAbbreviation(String text, int i) {
        int start = i;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        boolean inside = i + 1 < text.length() && !CleanText.isSpace(text.charAt(i + 1));
        return inside || i - start <= 1 || FormsOfAddress.has(text.substring(start, i));
    }

    /** {@code Mr. SMITH. I thank}, {@code The PRESIDENT. } of parliaments. */
    private static boolean isStop(String text, int i) {
        boolean goesOn = i + 2 < text.length() && text.charAt(i + 1) == ' ';
        return goesOn && Capitals.areNames(text.substring(0, i));
    }

    private static int behind(String text, int end) {
        if (text.charAt(end) != '.') {
            return end + 1;
        }
        return isStopDash(text, end) ? end + (text.charAt(end + 1) == ' ' ? 3 : 2) : end + 1;
    }

    private static boolean couldBeLabel(String label) {
        int first = label.isEmpty() ? ' ' : label.codePointAt(0);
        return Character.isLetter(first)
                && !Character.isLowerCase(first)
                && Word.of(label).size() <= MOST_WORDS;
    }
}
