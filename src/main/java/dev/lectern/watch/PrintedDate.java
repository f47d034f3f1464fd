package dev.lectern.watch;

import java.text.DateFormatSymbols;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts that are nothing but a date. Which date it is, the parser finds out, since that takes the language of the page. */
final class PrintedDate {

    private static final int LONGEST = 60;
    private static final String CLOCK =
            "(?:[\\s,|–-]*(?:at |um |à )?\\d{1,2}[:.h]\\d{2}(?::\\d{2})?\\s*(?:[ap]\\.?m\\.?|Uhr|h)?)?";

    /** With a four-digit year, since 03.06.18 may be three dates; a weekday may stand before. */
    private static final Pattern FIGURES = Pattern.compile(
            "(?:\\p{L}[\\p{L}\\p{M}-]*\\.?,?\\s+)?(?:\\d{1,2}[./-]\\s?\\d{1,2}[./-]\\s?(?:19|20)\\d{2}|(?:19|20)\\d{2}[./-]\\d{1,2}[./-]\\d{1,2})\\.?"
                    + CLOCK,
            Pattern.CASE_INSENSITIVE);

    private static final Pattern EAST_ASIAN = Pattern.compile(
            "(?:19|20)\\d{2}\\s?[年년]\\s?\\d{1,2}\\s?[月월]\\s?\\d{1,2}\\s?[日일](?:\\s*[(（].[)）])?" + CLOCK);

    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?:\\p{L}[\\p{L}\\p{M}-]*\\.?,?\\s+)?\\d{1,2}(?:st|nd|rd|th|er|\\.|º|ª)?\\s+(?:de |d')?(\\p{L}[\\p{L}\\p{M}]*)\\.?,?\\s+(?:de |del )?(?:19|20)\\d{2}(?:\\s?(?:г\\.?|года|р\\.))?"
                    + CLOCK,
            Pattern.CASE_INSENSITIVE);

    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?:\\p{L}[\\p{L}\\p{M}-]*\\.?,?\\s+)?(\\p{L}[\\p{L}\\p{M}]*)\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+(?:19|20)\\d{2}"
                    + CLOCK,
            Pattern.CASE_INSENSITIVE);

    private PrintedDate() {}

    static boolean is(String text) {
        String date = text.strip();
        if (date.isEmpty() || date.length() > LONGEST || date.codePoints().noneMatch(Character::isDigit)) {
            return false;
        }
        return FIGURES.matcher(date).matches()
                || EAST_ASIAN.matcher(date).matches()
                || isWithMonth(DAY_FIRST.matcher(date))
                || isWithMonth(MONTH_FIRST.matcher(date));
    }

    private static boolean isWithMonth(Matcher date) {
        return date.matches() && Months.NAMES.contains(date.group(1).toLowerCase(Locale.ROOT));
    }

    /** Names of months in every language of the platform. */
    private static final class Months {
        static final Set<String> NAMES = read();

        private static Set<String> read() {
            Set<String> names = new HashSet<>();
            for (Locale locale : DateFormatSymbols.getAvailableLocales()) {
                DateFormatSymbols symbols = DateFormatSymbols.getInstance(locale);
                for (String[] some : new String[][] {symbols.getMonths(), symbols.getShortMonths()}) {
                    for (String name : some) {
                        String plain = name.toLowerCase(locale).replaceFirst("\\.$", "");
                        if (plain.codePoints().anyMatch(Character::isLetter)) {
                            names.add(plain);
                        }
                    }
                }
            }
            return names;
        }
    }
}
