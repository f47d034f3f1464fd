package dev.lectern.page;

import java.time.Instant;

/**
 * The page answered 404 or 410 often and long enough to be called gone.
 *
 * @param url canonical URL
 * @param source id of the source that watches it
 * @param time when its absence was confirmed
 * @param arrival live or backfill
 */
public record PageGone(String url, String source, Instant time, Arrival arrival) implements PageEvent {}
