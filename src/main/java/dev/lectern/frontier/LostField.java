package dev.lectern.frontier;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Something that the pages of a source used to have and have no longer.
 *
 * @param field what
 * @param since first day (UTC) of the new state
 * @param before how many had it before
 * @param now how many have had it since then
 */
public record LostField(ReadField field, LocalDate since, Share before, Share now) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.UK);

    /** The same in a sentence: "The place was there in 98 % of 200 speeches, in none of 8 since Tuesday, 24 November 2026." */
    @JsonProperty
    public String sentence() {
        String things = field == ReadField.SPEECH ? "pages" : "speeches";
        String preposition = field == ReadField.SPEECH ? "on" : "in";
        return field.subject() + " was there " + preposition + " " + before.words() + " of " + before.of() + " "
                + things + ", " + preposition + " " + now.words() + " of " + now.of() + " since " + DAY.format(since)
                + ".";
    }

    /** The day on which the first of them was lost. */
    static LocalDate earliest(List<LostField> lost) {
        return lost.stream()
                .map(LostField::since)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
