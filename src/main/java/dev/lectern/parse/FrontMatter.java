package dev.lectern.parse;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The block of {@code key: value} lines between two lines of three hyphens that many tools put before a text. Only flat
 * keys are read; strings may be quoted and may go on in the next, indented line. Full YAML is not needed and would let
 * a page choose Java types.
 *
 * @param values by lower-case key
 * @param rest the text behind it
 */
record FrontMatter(Map<String, String> values, String rest) {

    private static final String FENCE = "---";
    private static final int LONGEST_VALUE = 2000;

    static boolean isAtStartOf(String text) {
        return text.startsWith(FENCE + "\n") || text.startsWith(FENCE + "\r\n");
    }

    static FrontMatter of(String text) {
        if (!isAtStartOf(text)) {
            return new FrontMatter(Map.of(), text);
        }
        Map<String, String> values = new TreeMap<>();
        String key = "";
        int at = text.indexOf('\n') + 1;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            String line = text.substring(at, end).stripTrailing();
            at = Math.min(end + 1, text.length());
            if (line.equals(FENCE)) {
                values.replaceAll((name, value) -> unquoted(value));
                return new FrontMatter(values, text.substring(at));
            }
            int colon = line.indexOf(':');
            if (colon > 0 && !Character.isWhitespace(line.charAt(0))) {
                key = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                values.put(key, line.substring(colon + 1).strip());
            } else if (!key.isEmpty() && !line.isBlank()) {
                values.merge(key, line.strip(), FrontMatter::continued);
            }
        }
        return new FrontMatter(Map.of(), text); // never closed: it was a line of hyphens, not front matter
    }

    /** The values of the first of these keys that is there: a list, or one value. */
    List<String> list(String... keys) {
        for (String key : keys) {
            String value = values.getOrDefault(key, "");
            if (!value.isBlank()) {
                boolean inline = value.startsWith("[") && value.endsWith("]");
                String[] items = inline ? value.substring(1, value.length() - 1).split(",", -1) : value.split("\n", -1);
                return Stream.of(items)
                        .map(item -> item.startsWith("- ") ? item.substring(2) : item)
                        .map(item -> CleanText.line(unquoted(item.strip())))
                        .filter(item -> !item.isEmpty())
                        .toList();
            }
        }
        return List.of();
    }

    private static String continued(String value, String more) {
        if (value.length() > LONGEST_VALUE) {
            return value; // no title is that long, and joining without end takes quadratic time
        }
        if (value.endsWith("\\")) {
            String rest = more.startsWith("\\ ") ? more.substring(1) : more;
            return value.substring(0, value.length() - 1) + rest;
        }
        boolean item = more.startsWith("- ");
        return value.isEmpty() ? more : value + (item ? "\n" : " ") + more;
    }

    private static String unquoted(String value) {
        if (value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"")) {
            return unescaped(value.substring(1, value.length() - 1));
        }
        if (value.length() >= 2 && value.startsWith("'") && value.endsWith("'")) {
            return value.substring(1, value.length() - 1).replace("''", "'");
        }
        return value;
    }

    private static String unescaped(String value) {
        StringBuilder out = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c != '\\' || i + 1 == value.length()) {
                out.append(c);
                continue;
            }
            char next = value.charAt(++i);
            if (next == 'u' && i + 4 < value.length()) {
                int code = hex(value, i + 1);
                if (code >= 0) {
                    out.append((char) code);
                    i += 4;
                    continue;
                }
            }
            out.append(next == '_' || next == 'n' || next == 't' ? ' ' : next);
        }
        return out.toString();
    }

    private static int hex(String value, int at) {
        int code = 0;
        for (int i = at; i < at + 4; i++) {
            int digit = Character.digit(value.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return code;
    }
}
