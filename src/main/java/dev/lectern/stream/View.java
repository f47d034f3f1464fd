package dev.lectern.stream;

import java.util.Locale;

/** Which form of a change a subscriber gets. */
enum View {
    /** With all turns: the bytes of the record on {@code lectern.speeches}. */
    FULL,
    /** Without turns, with an excerpt. */
    SUMMARY;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
