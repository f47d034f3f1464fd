package dev.lectern.parse;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A name as words to compare: small letters, no accents, initials apart. {@code В.Путин} is {@code в, путин}.
 *
 * @param words at least one for a name with letters
 */
record NameWords(List<String> words) {

    private static final int SHORTEST_SPELLED_TWICE = 4;
    private static final int MOST_CHANGES = 2;

    NameWords {
        words = List.copyOf(words);
    }

    static NameWords of(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        String folded = folded(name);
        for (int i = 0; i <= folded.length(); i++) {
            char c = i == folded.length() ? ' ' : folded.charAt(i);
            if (Character.isLetter(c) || (!word.isEmpty() && (c == '\'' || c == '-'))) {
                word.append(c);
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return new NameWords(words);
    }

    /** Small letters without accents. */
    static String folded(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replace('’', '\'');
        if (isAscii(plain)) {
            return plain;
        }
        StringBuilder out = new StringBuilder(plain.length());
        String parts = Normalizer.normalize(plain, Normalizer.Form.NFD);
        for (int i = 0; i < parts.length(); i++) {
            if (Character.getType(parts.charAt(i)) != Character.NON_SPACING_MARK) {
                out.append(parts.charAt(i));
            }
        }
        return out.toString();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    String last() {
        return words.isEmpty() ? "" : words.get(words.size() - 1);
    }

    /** Whether a label of this name can mean the person of that fuller name. */
    boolean canMean(NameWords person) {
        if (words.isEmpty() || !person.words.contains(last())) {
            return false;
        }
        return words.size() == 1 || person.words.size() == 1 || firstNamesAgree(person);
    }

    /** A different first name is a different person; an initial agrees, and so does another spelling. */
    private boolean firstNamesAgree(NameWords person) {
        String given = words.get(0);
        for (String other : person.words.subList(0, person.words.size() - 1)) {
            boolean initial = (given.length() == 1 || other.length() == 1) && given.charAt(0) == other.charAt(0);
            if (initial || given.equals(other) || areSpellings(given, other)) {
                return true;
            }
        }
        return false;
    }

    /** {@code sergei} and {@code sergey}: long enough, the same first letter, one or two letters apart. */
    private static boolean areSpellings(String a, String b) {
        if (Math.min(a.length(), b.length()) < SHORTEST_SPELLED_TWICE || a.charAt(0) != b.charAt(0)) {
            return false;
        }
        int start = 0;
        while (start < Math.min(a.length(), b.length()) && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < Math.min(a.length(), b.length()) - start
                && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        // Louise and Louisa, Sergei and Sergey differ in one place; Maria and Marta do too, hence the short limit.
        int changed = Math.max(a.length(), b.length()) - start - end;
        return changed <= MOST_CHANGES && start >= SHORTEST_SPELLED_TWICE;
    }
}
