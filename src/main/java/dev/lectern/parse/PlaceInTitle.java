package dev.lectern.parse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Beside the date of a title stands a place, or a subject: {@code …, Kigali, 3 June 2018}, {@code …, Climate Change, 3
 * June 2018}. A place is one that is known, one whose words say so, or one that the text speaks of as of a place; one
 * word behind a comma, too, unless it is a word for a thing.
 */
final class PlaceInTitle {

    private PlaceInTitle() {}

    /** The place that the title names for certain; null when it may be a subject or a person. */
    static @Nullable String of(TitlePlace named, String title, PlacesInText text) {
        String place = named.place();
        DateReader.Found date = named.date();
        if (place == null || date == null) {
            return null;
        }
        for (String part : place.replace(" (", ", ").replace(")", "").split(", ", -1)) {
            if (text.isKnown(part)) {
                return place;
            }
        }
        List<Word> words = Word.of(place);
        if (words.stream().anyMatch(Word::isInstitution)) {
            return null;
        }
        boolean one = place.indexOf(' ') < 0;
        boolean said = one
                ? isTied(title, place, date) || (isBehindComma(title, place, date) && !text.isThing(place))
                : isNamedAsPlace(place, words, named);
        return said || text.has(place) ? place : null;
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

    /** Whether a preposition or the bracket that holds the date, too, ties the word to the date, or it stands behind. */
    private static boolean isTied(String title, String place, DateReader.Found date) {
        int before = title.lastIndexOf(place, date.start());
        if (before < 0) {
            return title.indexOf(place, date.end()) >= 0;
        }
        String head = title.substring(0, before).strip();
        if (head.isEmpty()) {
            return true;
        }
        char sign = head.charAt(head.length() - 1);
        boolean bracket = sign == '(' && title.startsWith(",", before + place.length());
        return Character.isLetterOrDigit(sign) || bracket;
    }

    private static boolean isBehindComma(String title, String place, DateReader.Found date) {
        int at = title.lastIndexOf(place, date.start());
        return at > 0 && title.substring(0, at).strip().endsWith(",");
    }
}
