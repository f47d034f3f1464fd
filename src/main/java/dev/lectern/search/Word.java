package dev.lectern.search;

/**
 * A word of a text as it is searched.
 *
 * @param start where it begins in the text
 * @param end where it ends
 * @param folded letters and digits only, in lower case
 */
record Word(int start, int end, String folded) {}
