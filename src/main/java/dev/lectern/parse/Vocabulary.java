package dev.lectern.parse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Words that mean something to a stage, in many languages, kept as data in {@code words/*.txt}: one entry a line,
 * {@code word} or {@code word = meaning}, {@code #} for remarks. Entries are compared in lower case.
 */
final class Vocabulary {

    /** Words of offices: president, министр, ministre. */
    static final Vocabulary OFFICES = read("offices");

    /** What may stand before the place of a dateline: Done at, Fait à. */
    static final Vocabulary DATELINE_OPENINGS = read("dateline-openings");

    /** Endings of words that name somebody, in scripts without capital letters. */
    static final Vocabulary EAST_ASIAN_PEOPLE = read("east-asian-people");

    /** Words of institutions, which stand in an office's name but in no person's. */
    static final Vocabulary INSTITUTIONS = read("institutions");

    /** What a text can be, with the name of its {@link dev.lectern.speech.SpeechKind}. */
    static final Vocabulary KINDS = read("kinds");

    /** Labels that say what a turn does, with the name of its {@link dev.lectern.speech.TurnKind}. */
    static final Vocabulary LABELS = read("labels");

    /** Labels among those that are ordinary words, too: only a page full of turns makes labels of them. */
    static final Vocabulary WEAK_LABELS = read("weak-labels");

    /** Labels that say who asks by his trade: behind them stands the house he works for. */
    static final Vocabulary REPORTERS = read("reporters");

    /** Words between {@code Question} and the name of who asks: from, de, от. */
    static final Vocabulary FROM = read("from");

    /** Beginnings of words by which a page says that an interpreter spoke. */
    static final Vocabulary INTERPRETED = read("interpreted");

    /** Words before a colon that are no label of a turn: Address, Phone, Note. */
    static final Vocabulary NOT_LABELS = read("not-labels");

    /** Small words: articles, prepositions, pronouns, which no name and no label of a person holds. */
    static final Vocabulary SMALL_WORDS = read("small-words");

    /** Words that count pages: {@code page} for page, {@code of} for what stands before how many there are. */
    static final Vocabulary PAGE_WORDS = read("page-words");

    /** Words whose hyphen stays where a line ends behind it, with the languages in which that holds. */
    static final Vocabulary HYPHENS = read("hyphens");

    /** Words that tie a person to a title, such as by or with, with {@code speaker} or {@code participant}. */
    static final Vocabulary TIES = read("ties");

    /** Words that name a kind of place: hall, square, port, Schloss. */
    static final Vocabulary PLACE_WORDS = read("place-words");

    /** What stands in the line of a place where there is none: online, to be confirmed. */
    static final Vocabulary NO_PLACES = read("no-places");

    /** How a page says which day it is when it is looked at: today is. */
    static final Vocabulary TODAY = read("today");

    /** What stands between a speech and its occasion: at the, anlässlich der, lors de la. */
    static final Vocabulary EVENT_TIES = read("event-ties");

    /** Words for occasions on which people speak: summit, ceremony, Empfang. */
    static final Vocabulary EVENT_WORDS = read("event-words");

    /** Names of classes and ids that furniture of a page has: menu, footer, cookie. */
    static final Vocabulary FURNITURE = read("furniture");

    /** Lines of furniture that stand inside the box of a text, with what is {@code line}, {@code start}, … */
    static final Vocabulary FURNITURE_LINES = read("furniture-lines");

    /** Names of classes and attributes that say what a line is, with the {@link Block.Mark}. */
    static final Vocabulary MARKS = read("marks");

    /** Labels of facts before a colon, such as Venue, with the {@link Block.Mark}. */
    static final Vocabulary FACT_LABELS = read("fact-labels");

    /** Words that a page has of itself: website, cookies, newsletter. */
    static final Vocabulary SITE_WORDS = read("site-words");

    /** Phrases of mastheads and of what follows a text, with {@code masthead}, {@code tail} or {@code related}. */
    static final Vocabulary FRAME = read("frame");

    /** Phrases of publishers about the state of a text, with the {@link dev.lectern.speech.NoticeKind}. */
    static final Vocabulary NOTICES = read("notices");

    /** Beginnings of words by which a title recalls an event of another day. */
    static final Vocabulary COMMEMORATIONS = read("commemorations");

    /** Words for a text that a page prints, of which notices speak. */
    static final Vocabulary TEXTS = read("texts");

    /** Words that a speaker uses of himself and to his listeners. */
    static final Vocabulary SPOKEN = read("spoken");

    /** Time zones as they are printed behind a clock time, with the offset or the zone. */
    static final Vocabulary TIME_ZONES = read("time-zones");

    /** Languages as the detector names them, with the BCP 47 tag. */
    static final Vocabulary LANGUAGES = read("languages");

    /** Frequent words that tell apart languages written almost alike, with the BCP 47 tag. */
    static final Vocabulary LANGUAGE_MARKS = read("language-marks");

    /** Small words of which texts of one language are full, with its BCP 47 tag. */
    static final Vocabulary FUNCTION_WORDS = read("function-words");

    /** Endings of names of files that a page offers, with the media type. */
    static final Vocabulary MEDIA_TYPES = read("media-types");

    /** Phrases of lines that say how a text may be used. */
    static final Vocabulary LICENCES = read("licences");

    /** Labels of encodings, with Java's name of the charset. */
    static final Vocabulary ENCODINGS = read("encodings");

    /** States and the like that are printed behind a city. */
    static final Vocabulary REGIONS = read("regions");

    /** Words of rubrics and kinds of pages: News, Press release. */
    static final Vocabulary RUBRICS = read("rubrics");

    /** How speakers address their listeners; {@code thanks} for what they close with. */
    static final Vocabulary SALUTATIONS = read("salutations");

    /** Phrases of pages that are no speech, with the name of the {@link OtherPage.Sort}. */
    static final Vocabulary OTHER_PAGES = read("other-pages");

    /** A power of two; several times as many as most have words. */
    private static final int MOST_MARKS = 1 << 13;

    private final Map<String, String> entries;
    private final int longest;

    /** Marks of all words. Most words of a text are none of these, and need not be cut out and looked up to tell. */
    private final BitSet marks = new BitSet(MOST_MARKS);

    private Vocabulary(Map<String, String> entries) {
        this.entries = Collections.unmodifiableMap(entries);
        this.longest = entries.keySet().stream().mapToInt(String::length).max().orElse(0);
        entries.keySet().forEach(word -> marks.set(mark(word, 0, word.length())));
    }

    private static Vocabulary read(String name) {
        String path = "words/" + name + ".txt";
        Map<String, String> entries = new LinkedHashMap<>();
        try (InputStream in = Vocabulary.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("The class path lacks " + path + " of the parser.");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                int equals = line.indexOf('=');
                String word = equals < 0 ? line : line.substring(0, equals);
                String meaning = equals < 0 ? "" : line.substring(equals + 1).strip();
                if (entries.put(key(word.strip()), meaning) != null) {
                    throw new IllegalStateException(
                            path + " has '" + word.strip() + "' twice; one of its meanings would be lost.");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The class path holds " + path + " but it cannot be read.", e);
        }
        return new Vocabulary(entries);
    }

    boolean has(String word) {
        return word.length() <= longest && entries.containsKey(key(word)); // no word is shorter in lower case
    }

    /** Meaning of the word; empty when it has none or is not there. */
    String meaning(String word) {
        return word.length() <= longest ? entries.getOrDefault(key(word), "") : "";
    }

    /** The same of a word that stands in a text. */
    boolean has(String text, int start, int end) {
        return mayHave(text, start, end) && has(text.substring(start, end));
    }

    /** The same of a word that stands in a text. */
    String meaning(String text, int start, int end) {
        return mayHave(text, start, end) ? meaning(text.substring(start, end)) : "";
    }

    /** Only words of small letters of ASCII have marks that can be trusted: others may be longer or begin with another letter in lower case. */
    private boolean mayHave(String text, int start, int end) {
        if (end - start > longest) {
            return false;
        }
        if (marks.get(mark(text, start, end))) {
            return true;
        }
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c < 'a' || c > 'z') {
                return true;
            }
        }
        return false;
    }

    private static int mark(String text, int start, int end) {
        return ((text.charAt(start) * 31 + text.charAt(end - 1)) * 31 + end - start) & (MOST_MARKS - 1);
    }

    /** All words, in the order of the file. */
    Set<String> words() {
        return entries.keySet();
    }

    private static String key(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.indexOf('’') < 0 ? lower : lower.replace('’', '\'');
    }
}
