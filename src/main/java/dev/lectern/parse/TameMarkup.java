package dev.lectern.parse;

/**
 * HTML that can be read in bounded time and memory: without tags whose name has no end, and of so many tags at most. The tokeniser of jsoup joins such a name anew for every piece that it reads,
 * which takes quadratic time; no element has a name like that.
 */
final class TameMarkup {

    private static final int LONGEST_NAME = 100;
    private static final int SHORTEST_TAG = 2; // one that nothing closes

    /** A tree of so many elements fits into a small heap; the largest honest pages have a tenth of it. */
    static final int MOST_TAGS = 500_000;

    private TameMarkup() {}

    /** The same text when all of its names end. */
    static String of(String html) {
        StringBuilder out = null;
        int done = 0;
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
            if (isEndless(html, at)) {
                out = out == null ? new StringBuilder(html.length() + LONGEST_NAME) : out;
                out.append(html, done, at).append("&lt;");
                done = at + 1;
            }
        }
        return out == null ? html : out.append(html, done, html.length()).toString();
    }

    /** Whether the page has more tags than a tree can hold that is built in bounded memory. */
    static boolean hasTooManyTags(String html) {
        if (html.length() < MOST_TAGS * SHORTEST_TAG) {
            return false;
        }
        int tags = 0;
        for (int at = html.indexOf('<'); at >= 0 && at + 1 < html.length(); at = html.indexOf('<', at + 1)) {
            tags += Character.isLetter(html.charAt(at + 1)) ? 1 : 0;
        }
        return tags > MOST_TAGS;
    }

    private static boolean isEndless(String html, int open) {
        int name = open + 1 < html.length() && html.charAt(open + 1) == '/' ? open + 2 : open + 1;
        int end = Math.min(html.length(), name + LONGEST_NAME);
        if (end - name < LONGEST_NAME || !Character.isLetter(html.charAt(name))) {
            return false;
        }
        for (int i = name; i < end; i++) {
            char c = html.charAt(i);
            if (c <= ' ' || c == '>' || c == '/') {
                return false;
            }
        }
        return true;
    }
}
