package dev.lectern.store;

import java.time.Instant;

/**
 * Rejects of one source that were refused at one stage for one reason.
 *
 * @param source id of the source
 * @param stage where the line refused them
 * @param code what is wrong, in one word
 * @param example the reason of the one that was refused last, in a sentence
 * @param pages how many there are
 * @param times how often they were refused, all together
 * @param waiting how many of them are to be sent again and have not been yet
 * @param replayable how many can be sent again
 * @param firstSeen when the first was refused first
 * @param lastSeen when one was refused last
 */
public record RejectGroup(
        String source,
        String stage,
        String code,
        String example,
        long pages,
        long times,
        long waiting,
        long replayable,
        Instant firstSeen,
        Instant lastSeen) {}
