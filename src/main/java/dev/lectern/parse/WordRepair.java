package dev.lectern.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds words in which a site replaced {@code div} by {@code p}: {@code inpidual}, {@code pisions}. A word is changed
 * only when it is no word and with {@code div} at one place it is one.
 */
final class WordRepair {

    private static final int SHORTEST = 6;
    private static final int LONGEST = 24;
    private static final int LONGEST_ADDRESS = 200;

    private final Map<String, Optional<String>> known = new ConcurrentHashMap<>();

    /** The damaged words of a text, in order; offsets are those of the text as it came. */
    List<TextFix> fixes(String text) {
        List<TextFix> fixes = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            int start = i;
            while (i < text.length() && isLetter(text.charAt(i))) {
                i++;
            }
            if (i == start) {
                i++;
                continue;
            }
            if (isCandidate(text, start, i)) {
                String word = text.substring(start, i);
                known.computeIfAbsent(word, WordRepair::look)
                        .ifPresent(right -> fixes.add(new TextFix(start, word, right)));
            }
        }
        return fixes;
    }

    /** Beside a sign that addresses hold and sentences do not, a word is part of one: /inpidual.html, a@inpidual.org. */
    private static boolean isInAddress(String text, int start, int end) {
        char before = start == 0 ? ' ' : text.charAt(start - 1);
        char behind = end == text.length() ? ' ' : text.charAt(end);
        char second = end + 1 < text.length() ? text.charAt(end + 1) : ' ';
        boolean domain = behind == '.' && Character.isLetterOrDigit(second);
        boolean inDomain = before == '.' && start > 1 && Character.isLetterOrDigit(text.charAt(start - 2));
        return "@_=#".indexOf(before) >= 0 || "@_=".indexOf(behind) >= 0 || domain || inDomain || isInPath(text, start);
    }

    /** Whether the run of signs without a space that ends here holds two slashes, or one at its start. */
    private static boolean isInPath(String text, int start) {
        int slashes = 0;
        int i = start - 1;
        int limit = Math.max(0, start - LONGEST_ADDRESS);
        while (i >= limit && text.charAt(i) > ' ') {
            slashes += text.charAt(i) == '/' ? 1 : 0;
            i--;
        }
        return slashes > 1 || (slashes == 1 && i + 1 < text.length() && text.charAt(i + 1) == '/');
    }

    private static boolean isCandidate(String text, int start, int end) {
        if (end - start < SHORTEST || end - start > LONGEST) {
            return false;
        }
        int p = text.indexOf('p', start);
        return p >= 0 && p < end && !isInAddress(text, start, end);
    }

    private static Optional<String> look(String word) {
        if (EnglishWords.has(word)) {
            return Optional.empty();
        }
        String only = null;
        for (int at = word.indexOf('p'); at >= 0; at = word.indexOf('p', at + 1)) {
            String right = word.substring(0, at) + "div" + word.substring(at + 1);
            if (EnglishWords.has(right)) {
                if (only != null) {
                    return Optional.empty(); // two words are possible: nobody knows which it was
                }
                only = right;
            }
        }
        return Optional.ofNullable(only);
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
