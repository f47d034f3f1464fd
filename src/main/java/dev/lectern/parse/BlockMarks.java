package dev.lectern.parse;

import java.util.EnumSet;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What the markup around a block says of it. */
final class BlockMarks {

    private static final int LEVELS = 3;
    private static final int QUOTE_LEVELS = 6;

    private BlockMarks() {}

    static Block.Kind kind(Element source) {
        Element e = source;
        for (int i = 0; i < QUOTE_LEVELS && e != null; i++, e = e.parent()) {
            switch (e.normalName()) {
                case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                    return Block.Kind.HEADING;
                }
                case "figcaption", "figure", "caption" -> {
                    return Block.Kind.CAPTION;
                }
                case "blockquote" -> {
                    return Block.Kind.QUOTE;
                }
                case "li" -> {
                    return Block.Kind.ITEM;
                }
                default -> {}
            }
        }
        return Block.Kind.PARAGRAPH;
    }

    static Set<Block.Mark> of(Element source) {
        Set<Block.Mark> marks = EnumSet.noneOf(Block.Mark.class);
        Element e = source;
        for (int i = 0; i < LEVELS && e != null; i++, e = e.parent()) {
            // A name on a large element says nothing of each line in it.
            if (i > 0 && e.childrenSize() > LEVELS) {
                break;
            }
            for (String word : ClassWords.of(e)) {
                String mark = Vocabulary.MARKS.meaning(word);
                if (!mark.isEmpty()) {
                    marks.add(Block.Mark.valueOf(mark));
                }
            }
        }
        if (source.childrenSize() > 0
                && source.children().stream().anyMatch(c -> c.normalName().equals("time"))) {
            marks.add(Block.Mark.DATE);
        }
        return marks;
    }
}
