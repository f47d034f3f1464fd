package dev.lectern.parse;

import java.util.ArrayList;
import java.util.List;

/**
 * A line whose damage shows by itself, in any language, restored: misread UTF-8 and character references that were
 * escaped twice ({@code &amp;quot;} on the page).
 *
 * @param text as it was meant
 * @param fixes in order; empty when the line was sound
 */
record RepairedText(String text, List<TextFix> fixes) {

    RepairedText {
        fixes = List.copyOf(fixes);
    }

    static RepairedText of(String line) {
        if (isSound(line)) {
            return new RepairedText(line, List.of());
        }
        List<TextFix> fixes = new ArrayList<>();
        StringBuilder out = new StringBuilder(line.length());
        StringBuilder restored = new StringBuilder();
        int i = 0;
        while (i < line.length()) {
            restored.setLength(0);
            int length = line.charAt(i) == '&' ? reference(line, i, restored) : Mojibake.restore(line, i, restored);
            if (length > 0) {
                fixes.add(new TextFix(out.length(), line.substring(i, i + length), restored.toString()));
                out.append(restored);
                i += length;
            } else {
                out.append(Character.isISOControl(line.charAt(i)) ? "" : line.substring(i, i + 1));
                i++;
            }
        }
        return new RepairedText(out.toString(), fixes);
    }

    private static boolean isSound(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean lead = (c >= 0xC2 && c < 0xF5) || (c >= 0x400 && c < 0x460);
            if ((lead || c == '&') && i + 1 < line.length() && (c == '&' || line.charAt(i + 1) >= 0x80)) {
                return false;
            }
        }
        return true;
    }

    private static int reference(String line, int at, StringBuilder restored) {
        int end = Entities.end(line, at);
        String reference = end < 0 ? "" : line.substring(at, end);
        String read = Entities.read(reference);
        if (end < 0 || read.equals(reference)) {
            return 0;
        }
        String clean = CleanText.line(read);
        restored.append(clean.isEmpty() ? " " : clean);
        return end - at;
    }
}
