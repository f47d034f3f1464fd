package dev.lectern.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Markdown as blocks: headings told, marks of emphasis, links and escapes taken out. */
final class MarkdownBlocks {

    private MarkdownBlocks() {}

    static List<Block> blocks(String text) {
        List<Block> blocks = new ArrayList<>();
        for (Block block : PlainLines.blocks(headingsApart(text))) {
            Block read = read(block);
            if (!read.text().isEmpty()) {
                blocks.add(read);
            }
        }
        return blocks;
    }

    /** Turns underlined headings into {@code #} headings and sets every heading apart by blank lines. */
    private static String headingsApart(String text) {
        StringBuilder out = new StringBuilder(text.length() + 64);
        String previous = "";
        for (String line : (Iterable<String>) text.lines()::iterator) {
            if (isUnderline(line) && !previous.isBlank()) {
                out.append("\n# ").append(previous.strip()).append("\n\n");
                previous = "";
                continue;
            }
            append(out, previous);
            if (isRule(line)) {
                previous = "";
                continue;
            }
            boolean hardBreak = line.endsWith("\\");
            previous = hardBreak ? line.substring(0, line.length() - 1) + "\n" : line;
        }
        append(out, previous);
        return out.toString();
    }

    private static void append(StringBuilder out, String line) {
        boolean heading = line.startsWith("#");
        out.append(heading ? "\n" : "").append(line).append(heading ? "\n\n" : "\n");
    }

    private static boolean isUnderline(String line) {
        String bare = line.strip();
        if (bare.length() < 3) {
            return false;
        }
        char c = bare.charAt(0);
        return (c == '-' || c == '=') && bare.chars().allMatch(other -> other == c);
    }

    /** {@code ---}, {@code * * *}: a rule between two paragraphs, which a page shows as a line. */
    private static boolean isRule(String line) {
        String bare = line.replace(" ", "");
        return bare.length() >= 3
                && "-*_".indexOf(bare.charAt(0)) >= 0
                && bare.chars().allMatch(other -> other == bare.charAt(0));
    }

    private static Block read(Block block) {
        String text = block.text();
        int hashes = 0;
        while (hashes < text.length() && text.charAt(hashes) == '#') {
            hashes++;
        }
        if (hashes > 0 && hashes < 7 && hashes < text.length() && text.charAt(hashes) == ' ') {
            MarkdownInline inline = MarkdownInline.of(text.substring(hashes + 1));
            return Block.plain(Block.Kind.HEADING, inline.text(), block.gap());
        }
        Block.Kind kind = Block.Kind.PARAGRAPH;
        if (text.startsWith("> ")) {
            kind = Block.Kind.QUOTE;
            text = text.substring(2);
        } else if (text.startsWith("* ") || text.startsWith("- ")) {
            kind = Block.Kind.ITEM;
            text = text.substring(2);
        }
        MarkdownInline inline = MarkdownInline.of(text);
        return new Block(kind, inline.text(), inline.lead(), block.gap(), 0, Set.of());
    }
}
