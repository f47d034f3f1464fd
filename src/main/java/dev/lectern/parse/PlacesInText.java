package dev.lectern.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the words of a page say of a name: {@code in Castletown} speaks of a place, {@code digitalisation} and
 * {@code die Digitalisierung} of a thing.
 */
final class PlacesInText {

    private static final int MOST_LETTERS = 60_000;

    /** Endings change by as much: Москва, в Москве. */
    private static final int ENDING = 2;

    private static final int SHORTEST_STEM = 4;

    private static final Set<String> IN = Set.of(
            "in", "near", "à", "en", "em", "в", "во", "у", "w", "we", "v", "ve", "i", "på", "te", "nach", "u", "στην",
            "στη", "στο", "في", "a");

    /** German writes all nouns with a capital; a town has no article. */
    private static final Set<String> ARTICLES =
            Set.of("der", "die", "das", "dem", "des", "unsere", "unserer", "eine", "einer");

    private final List<String> texts = new ArrayList<>();
    private final Locale page;

    PlacesInText(PageText page, Locale locale) {
        this.page = locale;
        int letters = 0;
        List<Block> blocks = new ArrayList<>(page.preamble());
        blocks.addAll(page.body());
        for (Block block : blocks) {
            letters += block.text().length();
            if (letters > MOST_LETTERS) {
                break;
            }
            texts.add(block.text());
        }
    }

    /** Whether the name is that of a city, a country or a part of one, whatever the page says. */
    boolean isKnown(String name) {
        return KnownPlaces.isCity(name, page) || KnownPlaces.isRegion(name);
    }

    /** Whether the page speaks of the name as of a place, and nowhere as of a thing. */
    boolean has(String name) {
        return !isSaid(name, false) && isSaid(name, true);
    }

    /** Whether the name is a word for a thing: in the text, or in the dictionary of the page's language. */
    boolean isThing(String name) {
        boolean english = page.getLanguage().equals("en");
        return isSaid(name, false) || (english && EnglishWords.has(name.toLowerCase(Locale.ROOT)));
    }

    private boolean isSaid(String name, boolean place) {
        for (String text : texts) {
            for (int at = find(text, name, 0); at >= 0; at = find(text, name, at + 1)) {
                String before = wordBefore(text, at);
                boolean exact = isEnd(text, at + name.length(), 0);
                boolean thing = exact && (ARTICLES.contains(before) || Character.isLowerCase(text.codePointAt(at)));
                if (place ? IN.contains(before) : thing) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Index of the name in any case; of a name of one word without its ending, which languages change. */
    private static int find(String text, String name, int from) {
        boolean one = name.indexOf(' ') < 0;
        int length = one ? Math.max(Math.min(SHORTEST_STEM, name.length()), name.length() - ENDING) : name.length();
        for (int at = from; at + length <= text.length(); at++) {
            boolean opens = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            if (opens
                    && text.regionMatches(true, at, name, 0, length)
                    && isEnd(text, at + length, one ? ENDING + 1 : 0)) {
                return at;
            }
        }
        return -1;
    }

    /** Whether the word ends within so many letters. */
    private static boolean isEnd(String text, int at, int letters) {
        int end = at;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end - at <= letters;
    }

    private static String wordBefore(String text, int at) {
        int end = at;
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        int start = end;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, end).toLowerCase(Locale.ROOT);
    }
}
