package dev.lectern.parse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Beside the date of a title stands a place, or a subject: {@code …, Kigali, 3 June 2018}, {@code …, Climate Change, 3
 * June 2018}. One word behind a comma is taken for a place; more words only when something in them says so.
 */
final class PlaceInTitle {

    private PlaceInTitle() {}

    /** The place that the title names for certain; null when it may be a subject or a person. */
    static @Nullable String of(TitlePlace named, String title) {
        String place = named.place();
        DateReader.Found date = named.date();
        if (place == null || date == null) {
            return null;
        }
        for (String part : place.replace(" (", ", ").replace(")", "").split(", ", -1)) {
            if (KnownPlaces.isCity(part) || KnownPlaces.isRegion(part)) {
                return place;
            }
        }
        List<Word> words = Word.of(place);
        if (words.stream().anyMatch(Word::isInstitution)) {
            return null;
        }
        boolean certain = place.indexOf(' ') < 0 ? isParted(title, place, date) : isNamedAsPlace(place, words, named);
        return certain ? place : null;
    }

    private static boolean isNamedAsPlace(String place, List<Word> words, TitlePlace named) {
        if (words.stream().noneMatch(word -> Vocabulary.PLACE_WORDS.has(word.text()))) {
            return false;
        }
        boolean opens = Vocabulary.PLACE_WORDS.has(words.get(0).text()); // Port Selby; but Annie Hall may speak
        return opens
                || !TitlePeople.isName(place)
                || !TitlePeople.of(named.before() + ",").speakers().isEmpty();
    }

    /** Whether a sign parts the place from the words before it; behind a preposition it may belong to them. */
    static boolean isSetApart(TitlePlace named, String title) {
        String place = named.place();
        DateReader.Found date = named.date();
        if (place == null || date == null) {
            return false;
        }
        int before = title.lastIndexOf(place, date.start());
        int at = before >= 0 ? before : title.indexOf(place, date.end());
        String head = at < 0 ? "" : title.substring(0, at).strip();
        return !head.isEmpty() && ",(–—-|·•/.".indexOf(head.charAt(head.length() - 1)) >= 0;
    }

    /** Whether a comma, a preposition or the bracket that holds the date, too, parts the place from the title. */
    private static boolean isParted(String title, String place, DateReader.Found date) {
        int before = title.lastIndexOf(place, date.start());
        int at = before >= 0 ? before : title.indexOf(place, date.end());
        if (at < 0) {
            return false;
        }
        String head = title.substring(0, at).strip();
        if (head.isEmpty()) {
            return true;
        }
        char sign = head.charAt(head.length() - 1);
        boolean bracket = sign == '(' && title.startsWith(",", at + place.length());
        return sign == ',' || Character.isLetterOrDigit(sign) || bracket;
    }
}
