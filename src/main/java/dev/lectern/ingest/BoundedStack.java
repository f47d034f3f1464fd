package dev.lectern.ingest;

import java.io.PrintWriter;
import java.io.StringWriter;

/** The stack of a fault as text that is not too long to keep: its begin, and its end, where the first cause stands. */
final class BoundedStack {

    static final int LONGEST = 16_000;

    private static final int END = 6_000;
    private static final String CUT = "\n\t… left out …\n";

    private BoundedStack() {}

    static String of(Throwable fault) {
        var text = new StringWriter();
        fault.printStackTrace(new PrintWriter(text, true));
        String all = text.toString();
        return all.length() <= LONGEST
                ? all
                : all.substring(0, LONGEST - END - CUT.length()) + CUT + all.substring(all.length() - END);
    }
}
