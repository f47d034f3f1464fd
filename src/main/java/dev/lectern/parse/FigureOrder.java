package dev.lectern.parse;

import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Set;

/** Whether day or month comes first where a date is written in figures, as the Unicode locale data of Java tells it. */
enum FigureOrder {
    DAY_FIRST,
    MONTH_FIRST,
    UNKNOWN;

    /** The part of a language tag that says whose formats are used; see UTS 35, region override. */
    private static final String REGION = "rg";

    private static final int COUNTRY = 2;

    private static final Set<Locale> KNOWN = Set.of(Locale.getAvailableLocales());

    /** The order of the language, and of the country where that matters; unknown where both orders are in use. */
    static FigureOrder of(Locale page) {
        String region = page.getUnicodeLocaleType(REGION);
        Locale locale = region == null || region.length() < COUNTRY
                ? page.stripExtensions()
                : Locale.forLanguageTag("en-" + region.substring(0, COUNTRY));
        if (locale.getLanguage().isEmpty()) {
            return UNKNOWN;
        }
        // Of a country that it does not know Java gives the order of the language's first: of English, the United
        // States.
        boolean english = locale.getLanguage().equals("en");
        if (english && (locale.getCountry().isEmpty() || !KNOWN.contains(locale))) {
            return UNKNOWN;
        }
        FigureOrder order = in(locale, FormatStyle.SHORT);
        return order == UNKNOWN ? in(locale, FormatStyle.MEDIUM) : order;
    }

    /** The language with this order, whatever its country says. */
    Locale in(Locale page) {
        return switch (this) {
            case DAY_FIRST -> withRegion(page, "gbzzzz");
            case MONTH_FIRST -> withRegion(page, "uszzzz");
            case UNKNOWN -> page;
        };
    }

    /** Tags of pages may be of any form; this never throws. */
    private static Locale withRegion(Locale page, String region) {
        String language = page.getLanguage().isEmpty() ? "und" : page.getLanguage();
        return Locale.forLanguageTag(language + "-u-" + REGION + "-" + region);
    }

    /** Behind a year the order of day and month tells nothing of dates that end with the year. */
    private static FigureOrder in(Locale locale, FormatStyle style) {
        String pattern =
                DateTimeFormatterBuilder.getLocalizedDateTimePattern(style, null, IsoChronology.INSTANCE, locale);
        int day = letter(pattern, 'd');
        int month = letter(pattern, 'M');
        int year = letter(pattern, 'y');
        if (day < 0 || month < 0) {
            return UNKNOWN;
        }
        boolean yearFirst = year >= 0 && year < Math.min(day, month);
        return day < month ? DAY_FIRST : yearFirst || style != FormatStyle.SHORT ? UNKNOWN : MONTH_FIRST;
    }

    /** Index of the letter outside of quoted words; -1 when the pattern has none. */
    private static int letter(String pattern, char letter) {
        boolean quoted = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            quoted ^= c == '\'';
            if (!quoted && c == letter) {
                return i;
            }
        }
        return -1;
    }
}
