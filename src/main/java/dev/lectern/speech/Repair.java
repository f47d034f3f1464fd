package dev.lectern.speech;

/**
 * A damaged word that was restored. Putting {@code found} back over {@code restored} gives the text as published.
 *
 * @param turn number of the turn, from 1; 0 for the title
 * @param paragraph number of the paragraph in the turn, from 1; 0 for the title
 * @param offset place of the restored word in the repaired paragraph, in UTF-16 code units from 0
 * @param found the word as published
 * @param restored the word as it reads now
 */
public record Repair(int turn, int paragraph, int offset, String found, String restored) {}
