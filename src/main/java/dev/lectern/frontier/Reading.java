package dev.lectern.frontier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;

/**
 * What was found on one page.
 *
 * @param url canonical URL
 * @param source id of its source
 * @param fetchedAt when the page was fetched
 * @param outcome {@link PageOutcome#SPEECH} or {@link PageOutcome#NOT_A_SPEECH}
 * @param filled which fields the speech has; empty without one
 * @param words number of its words
 */
public record Reading(
        String url, String source, Instant fetchedAt, PageOutcome outcome, Set<ReadField> filled, int words) {

    public Reading {
        filled = Set.copyOf(filled);
    }

    LocalDate day() {
        return LocalDate.ofInstant(fetchedAt, ZoneOffset.UTC);
    }

    boolean isSpeech() {
        return outcome == PageOutcome.SPEECH;
    }
}
