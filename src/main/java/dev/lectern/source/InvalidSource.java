package dev.lectern.source;

/**
 * A definition that could not be used; every other source goes on.
 *
 * @param file name of the file or class-path entry
 * @param line line from 1; 0 when the whole file is meant
 * @param reason one sentence: what is wrong and what would be right
 */
public record InvalidSource(String file, int line, String reason) {}
