package dev.lectern.parse;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Place and date at the end of a title or in a dateline: {@code …, Kigali, June 3, 2018}, {@code 3 June 2018, Kigali}.
 *
 * @param place null when none stands beside the date
 * @param date null when the line has none
 * @param before the line up to the place, or up to the date, or all of it
 * @param apart whether the date stands by itself at an end of the line; inside a sentence it may be that of anything
 */
record TitlePlace(@Nullable String place, DateReader.@Nullable Found date, String before, boolean apart) {

    private static final Set<String> BEFORE_DATE = Set.of(
            "le", "on", "el", "den", "am", "the", "в", "à", "a", "il", "em", "op", "dnia", "vom", "w", "of", "от", "du",
            "del", "im", "in", "en");
    private static final Set<String> TIES_TO_THINGS = Set.of(
            "of", "vom", "du", "del", "от", "since", "seit", "depuis", "desde", "dal", "sedan", "siden", "sinds",
            "after", "nach", "après", "efter", "etter", "dopo", "после", "після", "από", "óta");
    private static final Set<String> ARTICLES = Set.of("the", "le", "el", "il", "dem", "den", "o");
    private static final Set<String> YEAR_WORDS = Set.of("года", "год", "г", "r", "р", "року", "roku", "g", "godine");
    private static final List<String> AT =
            List.of(" in ", " at ", " à ", " en ", " в ", " i ", " em ", " a ", " w ", " у ", " te ", " på ");
    private static final String OPENING = "([\"“«„";
    private static final String OPENED_CLOSE = ")]\"”»“";
    private static final String CLOSING = " ,.;:)]|–—-·•\"”»）】〕";

    static TitlePlace of(String line) {
        return of(line, Locale.ROOT);
    }

    /** The same on a page whose language is known. */
    static TitlePlace of(String line, Locale page) {
        DateReader.Found date = null;
        for (DateReader.Found each : DateReader.all(line, page)) {
            boolean finer = date == null
                    || each.date().text().length() >= date.date().text().length();
            boolean ends = behind(line, each, page) != null;
            date = date == null || (finer && ends && behind(line, date, page) == null) ? each : date;
        }
        if (date == null) {
            return new TitlePlace(null, null, line, false);
        }
        String before = line.substring(0, date.start()).strip();
        String head = opened(trimmed(before));
        String behind = behind(line, date, page);
        if (before.endsWith(":")) {
            return new TitlePlace(null, date, head, true); // a label of the date: Stand: 3. Mai 2020
        }
        if (head.isEmpty()) {
            boolean alone = behind != null || partsOff(line, date.end());
            return new TitlePlace(behind == null || behind.isEmpty() ? null : behind, date, "", alone);
        }
        String opened = behind == null ? null : DatelineOpening.place(head);
        if (opened != null) {
            return new TitlePlace(opened, date, "", true);
        }
        PlaceTail tail = PlaceTail.of(head);
        if (tail.place() != null && (behind == null || behind.isEmpty())) {
            boolean apart = behind != null || tail.before().isEmpty();
            return new TitlePlace(tail.place(), date, tail.before(), apart);
        }
        boolean thing = isTiedToThing(before) || behind == null;
        if (behind != null && !behind.isEmpty()) {
            return new TitlePlace(behind, date, head, !thing);
        }
        for (String preposition : AT) {
            int at = head.lastIndexOf(preposition);
            String place = at > 0 ? head.substring(at + preposition.length()).strip() : "";
            if (PlaceTail.isPlace(place) && !isDeclined(preposition, place)) {
                return new TitlePlace(place, date, head.substring(0, at), !thing);
            }
        }
        return new TitlePlace(null, date, head, !thing);
    }

    /** {@code w Gdyni}: Polish declines the names of towns behind its preposition, and nobody knows the nominative. */
    private static boolean isDeclined(String preposition, String place) {
        return preposition.equals(" w ") && !place.endsWith("o") && !KnownPlaces.isCity(place);
    }

    /** {@code 3 June 2018 – Remarks by …}: a date before a sentence is followed by a word or a comma. */
    private static boolean partsOff(String line, int end) {
        String rest = line.substring(end).stripLeading();
        return !rest.isEmpty() && "–—-|:·•]".indexOf(rest.charAt(0)) >= 0;
    }

    /** The place behind the date, empty when nothing stands there but a clock time; null when the line goes on. */
    private static @Nullable String behind(String line, DateReader.Found date, Locale page) {
        String rest = line.substring(date.end());
        ClockTime clock = ClockTime.first(rest);
        if (clock != null) {
            String between = rest.substring(0, clock.start());
            boolean joined = Word.of(between).size() <= 1;
            rest = joined ? rest.substring(clock.end()) : rest;
        }
        List<Word> words = Word.of(rest);
        if (!words.isEmpty() && YEAR_WORDS.contains(words.get(0).text().toLowerCase(Locale.ROOT))) {
            rest = rest.substring(words.get(0).end() + words.get(0).after().length());
        }
        clock = clock == null ? ClockTime.first(rest) : clock;
        String bare = CleanText.trimmed(rest, CLOSING);
        if (bare.startsWith("(") || bare.startsWith("[")) {
            return "";
        }
        for (String preposition : AT) {
            if ((" " + bare).startsWith(preposition)) {
                String named = CleanText.trimmed(bare.substring(preposition.length() - 1), CLOSING);
                String place = named.startsWith("the ") ? named.substring("the ".length()) : named;
                return List.of(place.split(", ", -1)).stream().allMatch(PlaceTail::isPlace) ? place : null;
            }
        }
        if (bare.isEmpty()) {
            return "";
        }
        String cell = DatelineOpening.placeAmongCells(bare);
        if (cell != null) {
            return cell;
        }
        boolean separated = clock != null || !rest.stripLeading().equals(bare) || KnownPlaces.isCity(bare, page);
        boolean whole = List.of(bare.split(", ", -1)).stream().allMatch(PlaceTail::isPlace);
        return separated && whole ? bare : null;
    }

    static boolean isPlace(String text) {
        return PlaceTail.isPlace(text);
    }

    /** {@code 75 years since the 8 May 1945}. */
    private static boolean isTiedToThing(String before) {
        String last = lastWord(before);
        String bare = ARTICLES.contains(last)
                ? before.substring(0, before.length() - last.length()).strip()
                : before;
        return TIES_TO_THINGS.contains(lastWord(bare));
    }

    private static String lastWord(String text) {
        return text.substring(text.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    /** {@code (Paris} of {@code (Paris, 3 mai 2021)}: the sign closes behind the date. */
    private static String opened(String head) {
        int sign = head.isEmpty() ? -1 : OPENING.indexOf(head.charAt(0));
        boolean closed = sign < 0 || head.indexOf(OPENED_CLOSE.charAt(sign), 1) > 0;
        return closed ? head : head.substring(1).strip();
    }

    private static String trimmed(String head) {
        String text = head.strip();
        while (true) {
            String shorter = text;
            while (!shorter.isEmpty() && ",([–—-·•|:/（【〔".indexOf(shorter.charAt(shorter.length() - 1)) >= 0) {
                shorter = shorter.substring(0, shorter.length() - 1).strip();
            }
            int space = shorter.lastIndexOf(' ');
            String last = shorter.substring(space + 1);
            boolean day = !last.isEmpty() && MetaLine.isOnlyDateOrTime(last + " 1") && !PlaceTail.isPlace(last);
            if (BEFORE_DATE.contains(last.toLowerCase(Locale.ROOT)) || day) {
                shorter = shorter.substring(0, Math.max(space, 0)).strip();
            }
            if (shorter.equals(text)) {
                return text;
            }
            text = shorter;
        }
    }
}
