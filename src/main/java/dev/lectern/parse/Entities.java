package dev.lectern.parse;

import java.util.Map;
import org.jsoup.parser.Parser;

/** Character references of HTML in text that is none: {@code &nbsp;}, {@code &#8217;}, {@code &quot;}. */
final class Entities {

    /** The longest name, {@code CounterClockwiseContourIntegral}, has 31 letters. */
    private static final int LONGEST = 33;

    /** jsoup sets up a parser for each call, which is dear for a text that is full of them. */
    private static final Map<String, String> COMMON = Map.of(
            "&amp;", "&", "&lt;", "<", "&gt;", ">", "&quot;", "\"", "&#39;", "'", "&apos;", "'", "&nbsp;", "\u00A0");

    private Entities() {}

    /** The text with its references read; only those that a semicolon closes, so that {@code AT&T} stays. */
    static String decoded(String text) {
        int at = text.indexOf('&');
        if (at < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int done = 0;
        while (at >= 0) {
            int end = end(text, at);
            if (end > 0) {
                out.append(text, done, at).append(read(text.substring(at, end)));
                done = end;
            }
            at = text.indexOf('&', Math.max(at + 1, end));
        }
        return out.append(text, done, text.length()).toString();
    }

    /** What a closed reference means; itself when it means nothing. */
    static String read(String reference) {
        String common = COMMON.get(reference);
        return common == null ? Parser.unescapeEntities(reference, true) : common;
    }

    /** Index behind the reference that starts here; -1 when none does. */
    static int end(String text, int ampersand) {
        int last = Math.min(text.length(), ampersand + LONGEST);
        int i = ampersand + 1;
        if (i < last && text.charAt(i) == '#') {
            i++;
        }
        int name = i;
        while (i < last && isNameCharacter(text.charAt(i))) {
            i++;
        }
        boolean closed = i > name && i < last && text.charAt(i) == ';';
        return closed ? i + 1 : -1;
    }

    private static boolean isNameCharacter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
