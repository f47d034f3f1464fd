package dev.lectern.speech;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who spoke or took part.
 *
 * @param name as the page prints it, in the longest form on the page
 * @param role office or function as printed; null when the page gives none
 */
public record Person(String name, @Nullable String role) {}
