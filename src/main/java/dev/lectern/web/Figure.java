package dev.lectern.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers as people read them. */
final class Figure {

    private static final String[] UNITS = {"bytes", "KB", "MB", "GB", "TB"};

    private Figure() {}

    /** "12,345". */
    static String of(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    /** "40.1 MB"; a thousand bytes are a KB. */
    static String bytes(long bytes) {
        double size = bytes;
        int unit = 0;
        while (size >= 999.95 && unit < UNITS.length - 1) {
            size /= 1000;
            unit++;
        }
        return String.format(Locale.ENGLISH, unit == 0 ? "%.0f %s" : "%.1f %s", size, UNITS[unit]);
    }

    /** Rounded down, so that all but one is not all; null of nothing. */
    static @Nullable Integer percent(long part, long whole) {
        return whole == 0 ? null : (int) (100 * part / whole);
    }
}
