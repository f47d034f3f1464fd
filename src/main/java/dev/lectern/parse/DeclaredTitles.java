package dev.lectern.parse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The titles that the head of a page declares, taken apart: {@code Remarks at the harbour | Speeches | Ministry of Ports}.
 * The parts that say where one is, not what one reads, are told by the name of the site, by rubrics, and by what one
 * declared title has and another lacks.
 */
final class DeclaredTitles {

    private static final String[] SEPARATORS = {
        " | ", " — ", " – ", " - ", " :: ", " • ", " · ", " » ", " « ", " / ", " > ", "--", "|", " ~ ", ": "
    };
    private static final int SHORTEST = 3;
    private static final int MOST_SITE_WORDS = 9;

    private final List<String> wholes;
    private final List<String> lettersOfWholes;
    private final Set<String> site = new HashSet<>();
    private final Set<String> parts = new HashSet<>();

    private DeclaredTitles(List<String> wholes) {
        this.wholes = wholes;
        lettersOfWholes = wholes.stream().map(DeclaredTitles::letters).toList();
    }

    static DeclaredTitles of(Metadata metadata) {
        DeclaredTitles titles = new DeclaredTitles(metadata.titles());
        titles.addSite(metadata.site());
        titles.addSite(metadata.jsonLd().publisher());
        for (String whole : titles.wholes) {
            parts(whole).forEach(part -> titles.parts.add(letters(part)));
            for (String other : titles.wholes) {
                titles.addTail(whole, other);
            }
        }
        titles.parts.removeAll(titles.site);
        return titles;
    }

    /** What the longer of two titles has behind, or before, all of the shorter one is the name of the site. */
    private void addTail(String longer, String shorter) {
        String a = letters(longer);
        String b = letters(shorter);
        if (b.length() <= SHORTEST || a.length() <= b.length() || !(a.startsWith(b) || a.endsWith(b))) {
            return;
        }
        for (String part : parts(longer)) {
            if (!b.contains(letters(part))) {
                addSite(part);
            }
        }
    }

    private void addSite(@Nullable String name) {
        if (name != null && !letters(name).isEmpty()) {
            site.add(letters(name));
        }
    }

    /** Whether the line is the name of the site, as far as the head tells. */
    boolean isSite(String text) {
        return site.contains(letters(text)) || PageFurniture.isMasthead(text);
    }

    /** How well a line of the page agrees with what the head declares: 0 not, 1 it is within a title, 2 it is one. */
    int agreement(String text) {
        String letters = letters(text);
        if (letters.length() <= SHORTEST || isSite(text)) {
            return 0;
        }
        if (lettersOfWholes.contains(letters) || parts.contains(letters)) {
            return 2;
        }
        return lettersOfWholes.stream().anyMatch(whole -> whole.contains(letters)) ? 1 : 0;
    }

    /** The heading as it should be read: whole where the page cuts it short, without the rubric before it. */
    String mended(String heading) {
        String bare = withoutSite(heading);
        boolean cut = bare.endsWith("…") || bare.endsWith("...");
        String letters = letters(bare);
        for (String whole : wholes) {
            String title = withoutSite(whole);
            String declared = letters(title);
            if (cut && letters.length() > SHORTEST && declared.startsWith(letters) && !whole.endsWith("…")) {
                return title;
            }
            boolean behindRubric = declared.length() > SHORTEST
                    && letters.length() > declared.length()
                    && letters.endsWith(declared)
                    && isRubric(bare, letters.length() - declared.length());
            if (behindRubric) {
                return title;
            }
        }
        return bare;
    }

    /** The best that the head declares, for a page without a heading; null when it may be the name of the site. */
    @Nullable
    String best() {
        for (String whole : wholes) {
            String title = withoutSite(whole);
            List<String> parts = parts(title);
            boolean named = KindOfSpeech.named(title) != null && !isRubric(title);
            boolean parted = parts(whole).size() > 1 || wholes.size() > 1;
            if (!isSite(title) && (named || (parted && !isInstitution(title) && !isRubric(title)))) {
                return parts.size() > 1 ? withoutRubrics(title) : title;
            }
        }
        return null;
    }

    /** The title without the parts at its ends that name the site or a rubric. */
    private String withoutSite(String title) {
        String bare = title;
        for (boolean shorter = true; shorter; ) {
            shorter = false;
            for (String separator : SEPARATORS) {
                int last = bare.lastIndexOf(separator);
                int first = bare.indexOf(separator);
                if (last > 0 && isFrame(bare.substring(last + separator.length()), separator)) {
                    bare = bare.substring(0, last).strip();
                    shorter = true;
                } else if (first > 0 && isFrame(bare.substring(0, first), separator)) {
                    bare = bare.substring(first + separator.length()).strip();
                    shorter = true;
                }
            }
        }
        return bare;
    }

    private boolean isFrame(String part, String separator) {
        boolean colon = separator.equals(": ");
        return isSite(part.strip()) || (!colon && (isRubric(part) || isInstitution(part) || isHost(part)));
    }

    private String withoutRubrics(String title) {
        List<String> parts = new ArrayList<>(parts(title));
        parts.removeIf(part -> isRubric(part) || isSite(part));
        String longest = "";
        for (String part : parts) {
            longest = part.length() > longest.length() ? part : longest;
        }
        // Only a line that is plainly several lines is taken apart; a dash inside a title is a dash.
        return parts.size() == parts(title).size() || longest.isEmpty() ? title : longest;
    }

    static boolean isRubric(String part) {
        return Vocabulary.RUBRICS.has(part.strip());
    }

    private static boolean isRubric(String heading, int letters) {
        int seen = 0;
        int at = 0;
        while (at < heading.length() && seen < letters) {
            seen += Character.isLetterOrDigit(heading.codePointAt(at)) ? 1 : 0;
            at += Character.charCount(heading.codePointAt(at));
        }
        String before = heading.substring(0, at).strip();
        return isRubric(before) || MetaLine.isOnlyDateOrTime(before);
    }

    /** A short line with a word of institutions and no kind of speech: Ministry of Ports. */
    private static boolean isInstitution(String part) {
        List<Word> words = Word.of(part);
        return words.size() <= MOST_SITE_WORDS
                && KindOfSpeech.named(part) == null
                && DateReader.first(part) == null
                && words.stream().anyMatch(word -> word.isInstitution() || word.isOffice())
                && words.stream().allMatch(word -> word.isCapitalised() || word.isSmall() || word.isInstitution());
    }

    private static boolean isHost(String part) {
        String bare = part.strip();
        int dot = bare.lastIndexOf('.');
        return dot > 0 && bare.indexOf(' ') < 0 && dot < bare.length() - 2 && Character.isLetter(bare.charAt(dot + 1));
    }

    private static List<String> parts(String title) {
        List<String> parts = new ArrayList<>(List.of(title));
        for (String separator : SEPARATORS) {
            List<String> finer = new ArrayList<>();
            for (String part : parts) {
                int from = 0;
                for (int at = part.indexOf(separator); at >= 0; at = part.indexOf(separator, from)) {
                    finer.add(part.substring(from, at).strip());
                    from = at + separator.length();
                }
                finer.add(part.substring(from).strip());
            }
            parts = finer;
        }
        parts.removeIf(String::isEmpty);
        return parts;
    }

    static String letters(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                out.append(c);
            }
        }
        return out.toString().toLowerCase(Locale.ROOT);
    }
}
