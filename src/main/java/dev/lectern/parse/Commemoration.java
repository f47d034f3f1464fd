package dev.lectern.parse;

import dev.lectern.speech.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tells the day of a speech from that of an event which the speech recalls: {@code … on the anniversary of the fall of
 * the Berlin Wall, 9 November 1989}. Where a title has words of that sort, its date counts beside a place that is set
 * apart, or with another date of the page that is near; where it is as many years ago as the title says, never.
 */
final class Commemoration {

    /** Speeches are published within weeks; an event is recalled after a year. */
    private static final int NEAR = 60;

    private static final int MOST_LINES = 20;
    private static final int MOST_YEARS = 1000;
    private static final char FIRST_UNPARTED = '\u2E80';

    private final PageText page;
    private final Hints hints;
    private final Locale locale;

    /** The other dates of the page, gathered when a title first asks for them: few do. */
    private @Nullable List<PartialDate> told;

    Commemoration(PageText page, Hints hints, Locale locale) {
        this.page = page;
        this.hints = hints;
        this.locale = locale;
    }

    private List<PartialDate> told() {
        List<PartialDate> known = told;
        if (known == null) {
            known = gathered();
            told = known;
        }
        return known;
    }

    private List<PartialDate> gathered() {
        List<PartialDate> dates = new ArrayList<>();
        Metadata metadata = page.metadata();
        List<@Nullable String> values = new ArrayList<>(metadata.times());
        values.add(metadata.published());
        values.add(metadata.date());
        values.add(metadata.jsonLd().startDate());
        values.add(hints.listing().date());
        for (String value : values) {
            DateReader.Found found = value == null ? null : DateReader.first(value, locale);
            if (found != null) {
                dates.add(found.date());
            }
        }
        PartialDate address = AddressDate.of(hints.url());
        if (address != null) {
            dates.add(address);
        }
        List<Block> lines = new ArrayList<>(page.preamble());
        lines.addAll(page.body().subList(0, HeadLines.end(page.body())));
        lines.stream().limit(MOST_LINES).forEach(line -> tell(line.text(), dates));
        return dates;
    }

    /** A line that is nothing but date and place. */
    private void tell(String line, List<PartialDate> dates) {
        TitlePlace read = TitlePlace.of(line, locale);
        if (read.date() != null && read.apart() && read.before().isEmpty()) {
            dates.add(read.date().date());
        }
    }

    /** Whether the date of the line is that of an event which the line recalls, as far as the page tells. */
    boolean isRecalled(TitlePlace read, String line) {
        if (read.date() == null || read.before().isEmpty()) {
            return false;
        }
        PartialDate date = read.date().date();
        String words = line.substring(0, read.date().start());
        if (!recalls(words)) {
            return false;
        }
        if (isAsManyYearsAgo(date, words)) {
            return true;
        }
        boolean near = told().stream().anyMatch(other -> isNear(date, other));
        return !near && !PlaceInTitle.isSetApart(read, line);
    }

    /** Whether the words recall something. */
    static boolean recalls(String words) {
        String folded = KindOfSpeech.folded(words);
        for (String beginning : Vocabulary.COMMEMORATIONS.words()) {
            int at = folded.indexOf(beginning);
            while (at >= 0) {
                boolean opens =
                        at == 0 || beginning.charAt(0) >= FIRST_UNPARTED || !Character.isLetter(folded.charAt(at - 1));
                if (opens) {
                    return true;
                }
                at = folded.indexOf(beginning, at + 1);
            }
        }
        return false;
    }

    /** {@code 75th anniversary … 8 May 1945} on a page of 2020. */
    private boolean isAsManyYearsAgo(PartialDate date, String words) {
        int year = date.earliest().getYear();
        for (DateToken token : DateToken.of(words)) {
            boolean years = token.isDigits() && token.number() > 0 && token.number() < MOST_YEARS;
            if (years && told().stream().anyMatch(other -> other.earliest().getYear() == year + token.number())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNear(PartialDate date, PartialDate other) {
        LocalDate day = date.earliest();
        return !day.isBefore(other.earliest().minusDays(NEAR))
                && !day.isAfter(other.latest().plusDays(NEAR));
    }
}
