package dev.lectern.parse;

import dev.lectern.speech.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Office and name at the start of a title that does not say "by": {@code Secretary Jane Roe And Foreign Minister John Doe At
 * a Press Availability}.
 */
final class OpeningPeople {

    private static final Set<String> OCCASIONS =
            Set.of("at", "on", "before", "in", "to", "holds", "hold", "delivers", "deliver", "briefs", "addresses");

    private OpeningPeople() {}

    /** Adds those who stand at the start; gives the index of the word behind them, 0 when nobody stands there. */
    static int read(String line, List<Word> words, List<Person> speakers) {
        boolean announced = words.size() > 1
                && TitlePeople.isKind(words.get(0).text())
                && words.get(0).after().equals(":");
        int start = announced ? 1 : 0;
        int end = start;
        int joint = 0;
        while (end < words.size() && isInRun(words, start, end)) {
            joint = isJoin(words, end) ? end : joint;
            end++;
            if (!words.get(end - 1).after().isEmpty() && !isTitle(words.get(end - 1))) {
                break;
            }
        }
        boolean office = end > start && words.subList(start, end).stream().anyMatch(Word::isOffice);
        boolean goesOn =
                office && end < words.size() && words.get(end - 1).after().isEmpty();
        boolean occasion = goesOn
                && (OCCASIONS.contains(words.get(end).text().toLowerCase(Locale.ROOT))
                        || (TitlePeople.isKind(words.get(end).text())
                                && !words.get(end).isCapitalised()));
        if (!occasion) {
            return 0;
        }
        List<Person> found = new ArrayList<>();
        boolean first =
                TitlePeople.add(PersonPhrase.of(line, words.subList(start, joint > 0 ? joint : end)), null, found);
        if (joint > 0
                && !(first && TitlePeople.add(PersonPhrase.of(line, words.subList(joint + 1, end)), null, found))) {
            return 0;
        }
        speakers.addAll(found);
        return first ? end : 0;
    }

    /** Words of names and offices, up to what they do: {@code at}, {@code holds}, {@code delivers}. */
    private static boolean isInRun(List<Word> words, int start, int at) {
        Word word = words.get(at);
        boolean part = word.isCapitalised() && !word.isSmall() && !TitlePeople.isKind(word.text());
        boolean acts = OCCASIONS.contains(word.text().toLowerCase(Locale.ROOT));
        return (part && !acts) || (at > start && isJoin(words, at));
    }

    private static boolean isJoin(List<Word> words, int at) {
        String text = words.get(at).text();
        return (text.equalsIgnoreCase("and") || text.equals("&"))
                && at + 1 < words.size()
                && words.get(at + 1).isCapitalised();
    }

    /** The stop of {@code Gen.} ends no name. */
    private static boolean isTitle(Word word) {
        return word.isOffice() || FormsOfAddress.has(word.text());
    }
}
