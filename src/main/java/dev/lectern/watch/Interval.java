package dev.lectern.watch;

import java.time.Duration;

/**
 * Time to the next look.
 *
 * @param length so long
 * @param reason why, in a few words for those who look after the sources
 */
record Interval(Duration length, String reason) {}
