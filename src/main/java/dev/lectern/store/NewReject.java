package dev.lectern.store;

/**
 * A page that could not be read or stored.
 *
 * @param packed the page, as far as it is known
 * @param stage where it failed: {@code read}, {@code parse} or {@code store}
 * @param reason one sentence
 */
public record NewReject(PackedPage packed, String stage, String reason) {}
