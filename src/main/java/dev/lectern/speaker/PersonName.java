package dev.lectern.speaker;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A name, whatever its spelling.
 *
 * @param key the same for every way to write it: capitals, diacritics, scripts, family name first
 * @param given words before the last, in Latin letters; an abbreviated one ends with a point
 * @param family the last word
 */
public record PersonName(String key, List<String> given, String family) {

    private static final Pattern WORD = Pattern.compile("[^\\s.]+\\.?");
    private static final Pattern EXCELLENCY = Pattern.compile("^H\\. ?E\\. *", Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]");

    /**
     * The same, but for marks that are vowels and belong to the name: those of India and Southeast Asia. Those of Arabic and Hebrew are
     * seldom written, and accents that are no part of a letter (in Unicode of no script of their own) never tell names apart.
     */
    private static final Pattern NOT_SOUNDED = Pattern.compile(
            "[^\\p{L}\\p{N}\\p{M}]|[\\p{M}&&[\\p{IsInherited}\\p{IsArabic}\\p{IsHebrew}\\p{IsSyriac}]]");

    private static final Pattern SLAVIC_ENDING = Pattern.compile("sk(?:iy|yy|yi|ii|y|i)$");
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    private static final Pattern EAST_ASIAN =
            Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]");
    private static final Set<String> TITLES =
            Set.of("mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "dame", "hon", "amb");
    private static final int LONGEST_ABBREVIATION = 3;

    /** Two capitals that nobody can speak, as family names can be: no vowel comes second, and it is none of the few others. */
    private static final Pattern INITIALS =
            Pattern.compile("(?!AN|IM|NG|OH|OK|UM|АН|ИМ|ОК)[A-ZА-ЯЁІ][A-ZА-ЯЁІ&&[^AEIOUYАЕЁИІОУЫЭЮЯ]]");

    /** The romanization that most official pages use, of the languages whose letters tell which one it is. */
    private static final Transliterator RUSSIAN = Transliterator.getInstance("Russian-Latin/BGN");

    private static final Transliterator UKRAINIAN = Transliterator.getInstance("Ukrainian-Latin/BGN");
    private static final Transliterator SERBIAN = Transliterator.getInstance("Serbian-Latin/BGN");
    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");

    public PersonName {
        given = List.copyOf(given);
    }

    /** Reads a name as printed. */
    public static PersonName of(String printed) {
        String name = EXCELLENCY.matcher(familyLast(printed.strip())).replaceFirst("");
        boolean slavic = CYRILLIC.matcher(name).find();
        List<String> words = new ArrayList<>();
        for (String word : capitalsLast(initials(words(name)))) {
            String latin = latin(word, name);
            if (!latin.isEmpty() && !TITLES.contains(latin)) {
                words.add(
                        word.endsWith(".") && latin.length() <= LONGEST_ABBREVIATION
                                        || latin.length() == 1 && latin.charAt(0) < 0x80
                                ? latin + "."
                                : latin);
            }
        }
        if (words.isEmpty()) {
            String whole = printed.strip().toLowerCase(Locale.ROOT);
            return new PersonName(whole, List.of(), whole);
        }
        int last = words.size() - 1;
        slavic |= words.subList(0, last).stream().anyMatch(GivenNames::known);
        List<String> given =
                words.subList(0, last).stream().map(GivenNames::one).toList();
        String family = slavic ? SLAVIC_ENDING.matcher(words.get(last)).replaceFirst("ski") : words.get(last);
        String before = given.stream().map(word -> word + " ").collect(Collectors.joining());
        return new PersonName(before + family, given, family);
    }

    /** Whether it tells a given name in full. */
    public boolean full() {
        return !given.isEmpty() && !abbreviated(given.get(0)) && !abbreviated(family);
    }

    /** Whether this is short for a full name: initials of its given names before the same family name. */
    public boolean shortFor(PersonName other) {
        if (full() || given.isEmpty() || !other.full() || !family.equals(other.family)) {
            return false;
        }
        for (int i = 0; i < Math.min(given.size(), other.given.size()); i++) {
            String initial = given.get(i);
            String start = abbreviated(initial) ? initial.substring(0, initial.length() - 1) : initial;
            if (!other.given.get(i).startsWith(start)) {
                return false;
            }
        }
        return true;
    }

    private static boolean abbreviated(String word) {
        return word.endsWith(".");
    }

    /** "Putin, Vladimir" is "Vladimir Putin". */
    private static String familyLast(String name) {
        int comma = name.indexOf(',');
        return comma > 0 && comma == name.lastIndexOf(',') && comma < name.length() - 2
                ? name.substring(comma + 1).strip() + " " + name.substring(0, comma)
                : name;
    }

    private static List<String> words(String name) {
        Matcher words = WORD.matcher(name);
        List<String> all = new ArrayList<>();
        while (words.find()) {
            all.add(words.group());
        }
        return all;
    }

    /** "JD Vance" is "J. D. Vance", but "XI Jinping" has the family name before. What comes last is one too. */
    private static List<String> initials(List<String> words) {
        List<String> all = new ArrayList<>();
        for (String word : words.subList(0, Math.max(0, words.size() - 1))) {
            if (INITIALS.matcher(word).matches() && !TITLES.contains(word.toLowerCase(Locale.ROOT))) {
                all.add(word.charAt(0) + ".");
                all.add(word.charAt(1) + ".");
            } else {
                all.add(word);
            }
        }
        all.addAll(words.subList(Math.max(0, words.size() - 1), words.size()));
        return all;
    }

    /** Capitals mark the family name where only some words have them: "PUTIN Vladimir". */
    private static List<String> capitalsLast(List<String> words) {
        List<String> capitals = words.stream().filter(PersonName::capitals).toList();
        if (capitals.isEmpty() || capitals.size() == words.size()) {
            return words;
        }
        List<String> ordered =
                words.stream().filter(word -> !capitals(word)).collect(Collectors.toCollection(ArrayList::new));
        ordered.addAll(capitals);
        return ordered;
    }

    private static boolean capitals(String word) {
        return word.length() > 1
                && !word.endsWith(".")
                && word.equals(word.toUpperCase(Locale.ROOT))
                && !word.equals(word.toLowerCase(Locale.ROOT));
    }

    private static String latin(String word, String name) {
        String letters = NOT_SOUNDED
                .matcher(Normalizer.normalize(word, Normalizer.Form.NFC))
                .replaceAll("");
        if (EAST_ASIAN.matcher(letters).find()) { // how they are read depends on the language
            return letters;
        }
        if (CYRILLIC.matcher(letters).find()) {
            letters = cyrillic(name).transliterate(letters);
        }
        return NO_LETTERS
                .matcher(LATIN.transliterate(letters).toLowerCase(Locale.ROOT))
                .replaceAll("");
    }

    private static Transliterator cyrillic(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.matches(".*[іїєґ].*")) {
            return UKRAINIAN;
        }
        return lower.matches(".*[ђјљњћџ].*") ? SERBIAN : RUSSIAN;
    }
}
