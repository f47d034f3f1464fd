package dev.lectern.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Text that came as one line because whoever saved it lost the paragraphs. It is broken at the labels of its turns, the
 * one place where a break is sure, and nowhere else.
 */
final class LostParagraphs {

    private static final int SHORTEST = 800;
    private static final int MOST_LINES = 3;
    private static final int MOST_NAMES = 3;
    private static final int LOOKED_BACK = 60;
    private static final int MOST_KNOWN = 10_000;
    private static final String ENDS = ".?!…";

    private LostParagraphs() {}

    private record Found(int start, int colon, String label) {}

    /** The blocks of such a text; empty when the text is of another kind. */
    static List<Block> of(List<Block> lines) {
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            return List.of();
        }
        Block line = lines.get(lines.size() - 1);
        String text = line.text();
        List<Found> labels = text.length() < SHORTEST ? List.of() : labels(text);
        if (labels.size() < 2) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>(lines.subList(0, lines.size() - 1));
        blocks.addAll(LostHead.of(text.substring(0, labels.get(0).start()).strip()));
        for (int i = 0; i < labels.size(); i++) {
            boolean last = i + 1 == labels.size();
            int end = last ? text.length() : labels.get(i + 1).start();
            String turn = text.substring(labels.get(i).start(), end).strip();
            blocks.add(Block.paragraph(withoutFrame(turn)));
        }
        return blocks;
    }

    /** Labels that come back, or that are words known for labels, before a colon behind the end of a sentence. */
    private static List<Found> labels(String text) {
        List<Found> found = new ArrayList<>();
        Map<String, Integer> counts = new HashMap<>();
        Set<String> recurrent = recurrent(text);
        Map<String, Boolean> known = new HashMap<>();
        for (int colon = nextColon(text, 0); colon > 0; colon = nextColon(text, colon + 1)) {
            String last = lastWord(text, colon);
            boolean mayCount = last.isBlank() || recurrent.contains(last) || isWord(text, colon);
            int start = mayCount ? start(text, colon, known) : -1;
            if (start >= 0) {
                String label = text.substring(start, colon).strip();
                found.add(new Found(start, colon, label));
                counts.merge(label, 1, Integer::sum);
            }
        }
        Set<String> all = counts.keySet();
        boolean dialogue = all.stream().anyMatch(label -> counts.getOrDefault(label, 0) > 1);
        found.removeIf(each -> counts.getOrDefault(each.label(), 0) < 2
                && !(dialogue && !Vocabulary.LABELS.meaning(each.label()).isEmpty()));
        return found;
    }

    /** Index of the next colon that is followed by white space; -1 when there is none. */
    private static int nextColon(String text, int from) {
        int colon = text.indexOf(':', from);
        while (colon >= 0 && !(colon + 1 < text.length() && CleanText.isSpace(text.charAt(colon + 1)))) {
            colon = text.indexOf(':', colon + 1);
        }
        return colon;
    }

    /** Last words before a colon that stand there more than once: no label comes back whose last word does not. */
    private static Set<String> recurrent(String text) {
        Set<String> once = new HashSet<>();
        Set<String> recurrent = new HashSet<>();
        for (int colon = nextColon(text, 0); colon >= 0; colon = nextColon(text, colon + 1)) {
            String last = lastWord(text, colon);
            if (!once.add(last)) {
                recurrent.add(last);
            }
        }
        return recurrent;
    }

    private static String lastWord(String text, int colon) {
        return text.substring(Math.max(colon - LOOKED_BACK, text.lastIndexOf(' ', colon - 1) + 1), colon);
    }

    /** Whether the last words before the colon are known for a label, which counts though it comes once. */
    private static boolean isWord(String text, int colon) {
        int start = colon;
        for (int words = 0; words < MOST_NAMES && start > 0; words++) {
            start = text.lastIndexOf(' ', start - 1 - (words == 0 ? 0 : 1)) + 1;
            if (colon - start > LOOKED_BACK) {
                return false;
            }
            if (!Vocabulary.LABELS.meaning(text.substring(start, colon).strip()).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Where the label before the colon starts; -1 when the words there are none. */
    private static int start(String text, int colon, Map<String, Boolean> known) {
        int from = Math.max(0, colon - LOOKED_BACK);
        int start = colon;
        for (int words = 0; words < MOST_NAMES && start > from; words++) {
            int space = text.lastIndexOf(' ', start - 1 - (words == 0 ? 0 : 1));
            start = space < from ? (from == 0 && space < 0 ? 0 : -1) : space + 1;
            if (start < 0) {
                return -1;
            }
            String label = text.substring(start, colon).strip();
            if (isLabel(label, known) && (words > 0 || opens(text, start) || PersonLabel.isName(label))) {
                return start;
            }
        }
        return -1;
    }

    private static boolean isLabel(String label, Map<String, Boolean> known) {
        Boolean before = known.get(label);
        if (before != null) {
            return before;
        }
        boolean is = isLabel(label);
        if (known.size() < MOST_KNOWN) {
            known.put(label, is);
        }
        return is;
    }

    private static boolean isLabel(String label) {
        return !label.isEmpty()
                && Character.isUpperCase(label.codePointAt(0))
                && label.length() > 1
                && (!Vocabulary.LABELS.meaning(label).isEmpty() || PersonLabel.isPerson(label));
    }

    /** At the start, behind the end of a sentence, or behind a heading, whose last word is no small one. */
    private static boolean opens(String text, int start) {
        if (start < 2) {
            return true;
        }
        char before = text.charAt(start - 2);
        return ENDS.indexOf(before) >= 0 || "\"”»)".indexOf(before) >= 0 || Character.isLetterOrDigit(before);
    }

    /** Without what hangs on behind the last sentence and is of the page: see also, subjects, date of publication. */
    private static String withoutFrame(String turn) {
        int end = -1;
        for (int i = 0; i + 2 < turn.length(); i++) {
            boolean stops = ENDS.indexOf(turn.charAt(i)) >= 0 && turn.charAt(i + 1) == ' ';
            end = stops && Character.isUpperCase(turn.charAt(i + 2)) ? i + 1 : end;
        }
        if (end < 0 || ENDS.indexOf(turn.charAt(turn.length() - 1)) >= 0) {
            return turn;
        }
        return PageFurniture.isHeld(turn.substring(end)) ? turn.substring(0, end) : turn;
    }
}
