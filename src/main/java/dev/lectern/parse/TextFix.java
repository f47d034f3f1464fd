package dev.lectern.parse;

/**
 * A place where damaged text was restored.
 *
 * @param offset where {@code restored} begins in the repaired text
 * @param found as published
 * @param restored as it reads now
 */
record TextFix(int offset, String found, String restored) {

    TextFix moved(int by) {
        return new TextFix(offset + by, found, restored);
    }
}
