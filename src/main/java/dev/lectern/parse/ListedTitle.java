package dev.lectern.parse;

import dev.lectern.speech.Evidence;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The title that a listing or a feed gives overrides that of the page when the page knows it: most of its words stand on
 * the page. "Read the full text" does not, and a title that the listing cut gives way to the whole one.
 */
final class ListedTitle {

    private static final int LONGEST = 500;
    private static final int LOOKED_AT = 40;
    private static final int FEWEST_WORDS = 3;
    private static final int SHORTEST_WORD = 4;

    private ListedTitle() {}

    /** The page with the title that it is to have; the same page when the listing gives none that counts. */
    static PageText applied(PageText page, @Nullable String listed) {
        String line = listed == null || listed.length() > LONGEST ? "" : CleanText.line(listed);
        if (line.isEmpty()) {
            return page;
        }
        String own = page.title();
        boolean counts = own == null || (!isPartOf(line, own) && isKnown(line, page));
        return counts ? page.withTitle(line, Evidence.LISTING) : page;
    }

    /** The same title, or the first part of it, with or without the mark of what was left out. */
    private static boolean isPartOf(String listed, String own) {
        return DeclaredTitles.letters(own).startsWith(DeclaredTitles.letters(listed));
    }

    private static boolean isKnown(String listed, PageText page) {
        Set<String> here = new HashSet<>();
        add(page.title() == null ? "" : page.title(), here);
        page.metadata().titles().forEach(title -> add(title, here));
        for (List<Block> blocks : List.of(page.preamble(), page.body())) {
            blocks.stream().limit(LOOKED_AT).forEach(block -> add(block.text(), here));
        }
        Set<String> words = new HashSet<>();
        add(listed, words);
        long known = words.stream().filter(here::contains).count();
        return words.size() >= FEWEST_WORDS && known * 3 >= words.size() * 2L;
    }

    private static void add(String text, Set<String> words) {
        for (Word word : Word.of(KindOfSpeech.folded(text))) {
            if (word.text().length() >= SHORTEST_WORD) {
                words.add(word.text());
            }
        }
    }
}
