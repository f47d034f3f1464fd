package dev.lectern.store;

/**
 * What the parser of now makes of a capture.
 *
 * @param of what was read of it before
 * @param observation what is read of it now
 */
public record BetterReading(StoredReading of, Observation observation) {}
