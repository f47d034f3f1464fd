package dev.lectern.parse;

import dev.lectern.speech.PartialDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The language that a page declares, with the order in which it writes day and month in figures. Where language and
 * country leave that open, its other dates show it: {@code 13/02/2018} has its day first, and so has {@code 06/03/2018}
 * on a page that declares 2018-03-06.
 */
final class PageLocale {

    private static final int LONGEST_LINE = 600;

    /** Under these, countries register by kind: {@code example.co.uk}. Where they do not, anybody may have a name. */
    private static final Set<String> KINDS =
            Set.of("gov", "govt", "go", "gob", "gouv", "parliament", "mil", "ac", "co", "com", "edu", "net", "org");

    /** The two domains that the United States keep for themselves (RFC 920). */
    private static final Set<String> AMERICAN = Set.of("gov", "mil");

    private final List<PartialDate> told = new ArrayList<>();
    private boolean dayFirst;
    private boolean monthFirst;

    private PageLocale() {}

    static Locale of(PageText page, Hints hints) {
        Locale declared = withCountry(declared(page.metadata(), hints), hints.url());
        PageLocale shown = new PageLocale();
        shown.tell(page.metadata(), hints);
        if (page.title() != null) {
            shown.read(page.title());
        }
        page.preamble().forEach(line -> shown.read(line.text()));
        page.body().forEach(line -> shown.read(line.text()));
        if (shown.dayFirst == shown.monthFirst) {
            return declared; // none shows it, or they contradict each other
        }
        return (shown.dayFirst ? FigureOrder.DAY_FIRST : FigureOrder.MONTH_FIRST).in(declared);
    }

    private static Locale declared(Metadata metadata, Hints hints) {
        String tag = metadata.language() != null ? metadata.language() : hints.language();
        return tag == null ? Locale.ROOT : Locale.forLanguageTag(tag.strip().replace('_', '-'));
    }

    /** English without a country is that of the country in which the host is registered. */
    private static Locale withCountry(Locale declared, @Nullable String url) {
        if (!declared.getLanguage().equals("en") || !declared.getCountry().isEmpty() || url == null) {
            return declared;
        }
        int start = url.indexOf("://");
        int end = start < 0 ? -1 : url.indexOf('/', start + "://".length());
        String host = start < 0 ? "" : url.substring(start + "://".length(), end < 0 ? url.length() : end);
        List<String> labels = List.of(host.toLowerCase(Locale.ROOT).split("\\.", -1));
        String last = labels.get(labels.size() - 1);
        if (AMERICAN.contains(last)) {
            return Locale.US;
        }
        boolean country = labels.size() > 1 && last.length() == 2 && KINDS.contains(labels.get(labels.size() - 2));
        return country ? Locale.forLanguageTag("en-" + (last.equals("uk") ? "gb" : last)) : declared;
    }

    /** The dates that the page gives in a form whose order is known. */
    private void tell(Metadata metadata, Hints hints) {
        List<@Nullable String> values = new ArrayList<>(metadata.times());
        values.add(metadata.published());
        values.add(metadata.jsonLd().startDate());
        for (String value : values) {
            DateReader.Found found = value == null ? null : DateReader.first(value);
            if (found != null) {
                told.add(found.date());
            }
        }
        PartialDate address = AddressDate.of(hints.url());
        if (address != null) {
            told.add(address);
        }
    }

    private void read(String text) {
        if (!hasFigures(text)) {
            return;
        }
        String line = text.length() > LONGEST_LINE ? text.substring(0, LONGEST_LINE) : text;
        List<DateToken> tokens = DateToken.of(line);
        for (int i = 0; i < tokens.size(); i++) {
            DateReader.Found british = DateFigures.at(line, tokens, i, FigureOrder.DAY_FIRST);
            DateReader.Found american = DateFigures.at(line, tokens, i, FigureOrder.MONTH_FIRST);
            String day = british == null ? "" : british.date().text();
            String month = american == null ? "" : american.date().text();
            if (day.equals(month)) {
                decided(line, tokens, i, day);
            } else if (!month.isEmpty()) { // figures between full stops have no American reading
                dayFirst |= told.stream().anyMatch(date -> date.text().equals(day));
                monthFirst |= told.stream().anyMatch(date -> date.text().equals(month));
            }
        }
    }

    /** Both readings agree: one of the figures is no month, or both are the same. */
    private void decided(String line, List<DateToken> tokens, int i, String date) {
        if (date.isEmpty() || line.charAt(tokens.get(i).end()) == '.') {
            return;
        }
        dayFirst |= tokens.get(i).number() > 12;
        monthFirst |= tokens.get(i + 1).number() > 12;
    }

    /** Whether two figures stand around a sign that parts dates; most lines need no second look. */
    private static boolean hasFigures(String text) {
        int end = Math.min(text.length(), LONGEST_LINE) - 1;
        for (int i = 1; i < end; i++) {
            boolean parts = text.charAt(i) == '/' || text.charAt(i) == '-';
            if (parts && Character.isDigit(text.charAt(i - 1)) && Character.isDigit(text.charAt(i + 1))) {
                return true;
            }
        }
        return false;
    }
}
