package dev.lectern.parse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Removes quotes set apart for show, whose words stand in the running text as well. */
final class PullQuotes {

    private static final int MOST = 40;
    private static final int LONGEST = 1000;

    private PullQuotes() {}

    static List<Block> removed(List<Block> body) {
        Set<Block> shown = new HashSet<>();
        StringBuilder running = new StringBuilder();
        List<Block> quotes = new ArrayList<>();
        for (Block block : body) {
            if (block.kind() == Block.Kind.QUOTE && block.text().length() < LONGEST && quotes.size() < MOST) {
                quotes.add(block);
            } else {
                running.append(block.text()).append(' ');
            }
        }
        for (Block quote : quotes) {
            if (running.indexOf(quote.text()) >= 0) {
                shown.add(quote);
            }
        }
        return body.stream().filter(block -> !shown.contains(block)).toList();
    }
}
