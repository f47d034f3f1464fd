package dev.lectern.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What stands before the first turn of a text that lost its paragraphs. Pages print their title twice, in the path and
 * as the heading; what comes between is when and where.
 */
final class LostHead {

    private static final int LONGEST = 800;
    private static final int LONGEST_TITLE = 300;
    private static final int MOST_WORDS_OF_A_PLACE = 5;
    private static final int FEWEST_WORDS_OF_A_TITLE = 2;

    private LostHead() {}

    static List<Block> of(String head) {
        if (head.isEmpty()) {
            return List.of();
        }
        List<Word> words = head.length() > LONGEST ? List.of() : Word.of(head);
        int[] twice = twice(words);
        if (twice.length == 0) {
            boolean title = head.length() <= LONGEST_TITLE && KindOfSpeech.named(head) != null;
            return List.of(title ? Block.plain(Block.Kind.HEADING, head, 1) : Block.paragraph(head));
        }
        int first = twice[0];
        int second = twice[1];
        int length = twice[2];
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.plain(Block.Kind.HEADING, cut(head, words, first, first + length), 1));
        dateAndPlace(head, words.subList(first + length, second), blocks);
        if (second + length < words.size()) {
            blocks.add(Block.paragraph(cut(head, words, second + length, words.size())));
        }
        return blocks;
    }

    private static void dateAndPlace(String head, List<Word> words, List<Block> blocks) {
        int end = words.size();
        while (end > 0 && !MetaLine.isOnlyDateOrTime(cut(head, words, 0, end))) {
            end--;
        }
        if (end > 0) {
            blocks.add(Block.paragraph(cut(head, words, 0, end)));
        }
        int rest = words.size() - end;
        if (end > 0
                && rest > 0
                && rest <= MOST_WORDS_OF_A_PLACE
                && words.get(end).isCapitalised()) {
            String place = cut(head, words, end, words.size());
            blocks.add(new Block(Block.Kind.PARAGRAPH, place, 0, 1, 0, Set.of(Block.Mark.PLACE)));
        } else if (rest > 0) {
            blocks.add(Block.paragraph(cut(head, words, end, words.size())));
        }
    }

    /** Where the longest run of words that comes twice starts, where it starts again, and its length. */
    private static int[] twice(List<Word> words) {
        int[] best = {};
        int longest = FEWEST_WORDS_OF_A_TITLE - 1;
        for (int i = 0; i < words.size(); i++) {
            for (int j = i + 1; j < words.size(); j++) {
                int length = 0;
                while (j + length < words.size()
                        && i + length < j
                        && words.get(i + length)
                                .text()
                                .equals(words.get(j + length).text())) {
                    length++;
                }
                if (length > longest) {
                    longest = length;
                    best = new int[] {i, j, length};
                }
            }
        }
        return best;
    }

    private static String cut(String head, List<Word> words, int from, int to) {
        return from >= to
                ? ""
                : head.substring(words.get(from).start(), words.get(to - 1).end());
    }
}
