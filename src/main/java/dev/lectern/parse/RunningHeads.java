package dev.lectern.parse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Heads and feet: lines with the same words at the ends of most pages and nowhere else. Figures in them may grow from page
 * to page. What a speaker's label or a stage direction looks like is none, nor is a sentence.
 */
final class RunningHeads {

    private static final int LONGEST = 150;
    private static final int FEWEST_LETTERS = 3;

    /** Two of five pages: left and right pages have heads of their own, and the first page has none. */
    private static final int SHARE = 5;

    private static final int OF_SHARE = 2;

    private final List<PlainLine> lines;
    private final PageEdges edges;
    private final BitSet frame;
    private final Map<String, List<Integer>> places = new HashMap<>();
    private final Set<String> heads = new HashSet<>();

    private RunningHeads(List<PlainLine> lines, BitSet starts, BitSet frame) {
        this.lines = lines;
        this.edges = new PageEdges(lines.size(), starts);
        this.frame = frame;
    }

    /** The lines of heads and feet; {@code numbers} are the lines that are known to be of the frame. */
    static BitSet of(List<PlainLine> lines, BitSet starts, BitSet numbers) {
        RunningHeads heads = new RunningHeads(lines, starts, numbers);
        heads.collect();
        heads.choose();
        return heads.taken();
    }

    /** Whether a line could be a head at all. */
    static boolean canBe(String text) {
        String label = text.endsWith(":") || text.endsWith("：") ? text : TurnLabel.beforeColon(text);
        long letters = text.codePoints()
                .filter(Character::isLetter)
                .limit(FEWEST_LETTERS)
                .count();
        return text.length() <= LONGEST
                && letters >= FEWEST_LETTERS
                && label == null
                && !Vocabulary.LABELS.has(AskerLabel.of(text).word())
                && !StageDirection.is(text)
                && !Block.paragraph(text).endsAsSentence()
                && !BrokenWord.isHyphen(text.charAt(text.length() - 1));
    }

    private void collect() {
        BitSet seen = new BitSet();
        PageEdges.Walk collect = line -> {
            boolean again = seen.get(line);
            seen.set(line);
            if (!again && !frame.get(line) && canBe(lines.get(line).text())) {
                places.computeIfAbsent(key(line), key -> new ArrayList<>()).add(line);
            }
            return true;
        };
        edges.pages(start -> {
            edges.fromTop(start, collect);
            edges.fromBottom(start, collect);
        });
    }

    private void choose() {
        Map<String, Integer> everywhere = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean looked = lines.get(i).text().length() <= LONGEST && !frame.get(i);
            String key = looked ? key(i) : "";
            if (places.containsKey(key)) {
                everywhere.merge(key, 1, Integer::sum);
            }
        }
        places.forEach((key, found) -> {
            long pages = found.stream().map(edges::page).distinct().count();
            boolean most = pages > 1 && pages * SHARE >= (long) edges.pages() * OF_SHARE;
            // The title may stand once more where it is the title.
            boolean elsewhere = everywhere.getOrDefault(key, 0) > found.size() + 1;
            if (most && !elsewhere && growsOnly(found)) {
                heads.add(key);
            }
        });
    }

    /** From the ends of the pages inwards; behind the first line of text there is no head. */
    private BitSet taken() {
        BitSet taken = new BitSet();
        BitSet kept = new BitSet();
        PageEdges.Walk take = line -> {
            boolean head = !frame.get(line) && heads.contains(key(line));
            taken.set(line, taken.get(line) || (head && !kept.get(line)));
            return head || frame.get(line);
        };
        edges.pages(start -> {
            if (start == 0) {
                edges.fromTop(start, line -> keep(line, kept));
            }
            edges.fromTop(start, take);
            edges.fromBottom(start, take);
        });
        return taken;
    }

    /** At the top of the text it may be the title or say whose text it is; with a number that grows it is a head. */
    private boolean keep(int line, BitSet kept) {
        List<Integer> found = places.getOrDefault(key(line), List.of());
        boolean head = heads.contains(key(line));
        boolean same = head && found.stream().allMatch(other -> text(other).equals(text(line)));
        kept.set(line, same);
        return head || frame.get(line);
    }

    private boolean growsOnly(List<Integer> found) {
        List<Integer> before = List.of();
        for (int line : found) {
            List<Integer> now = figures(text(line));
            for (int i = 0; i < now.size() && i < before.size(); i++) {
                if (now.get(i) < before.get(i)) {
                    return false;
                }
            }
            before = now;
        }
        return true;
    }

    private String text(int line) {
        return lines.get(line).text();
    }

    /** The line with {@code #} for every figure; the room before it depends on how long it is. */
    private String key(int line) {
        StringBuilder key = new StringBuilder();
        String text = text(line);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean inFigure = Character.isDigit(c) && key.length() > 0 && key.charAt(key.length() - 1) == '#';
            if (!inFigure) {
                key.append(Character.isDigit(c) ? '#' : c);
            }
        }
        return CleanText.line(key.toString()).toLowerCase(Locale.ROOT);
    }

    private static List<Integer> figures(String text) {
        List<Integer> figures = new ArrayList<>();
        int value = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean digit = i < text.length() && Character.isDigit(text.charAt(i));
            if (digit) {
                value = Math.min(9999, Math.max(0, value) * 10 + Character.digit(text.charAt(i), 10));
            } else if (value >= 0) {
                figures.add(value);
                value = -1;
            }
        }
        return figures;
    }
}
