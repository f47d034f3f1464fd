package dev.lectern.parse;

/** A label such as {@code Q} without colon is told by the wide gap behind it, which white-space folding would lose. */
final class WideGap {

    private static final int LONGEST_LABEL = 2;

    private WideGap() {}

    /** The line with a colon put behind a lone capital letter that is followed by three spaces or a tab. */
    static String marked(String line) {
        int end = 0;
        while (end < line.length() && end <= LONGEST_LABEL && Character.isUpperCase(line.charAt(end))) {
            end++;
        }
        if (end == 0 || end >= line.length() || end > LONGEST_LABEL) {
            return line;
        }
        int gap = end;
        while (gap < line.length() && CleanText.isSpace(line.charAt(gap))) {
            gap++;
        }
        boolean wide = gap - end >= 3 || line.charAt(end) == '\t';
        String label = line.substring(0, end);
        return wide && gap < line.length() && !Vocabulary.LABELS.meaning(label).isEmpty()
                ? label + ": " + line.substring(gap)
                : line;
    }
}
