package dev.lectern.parse;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What charset bytes are most likely in, by how often their sequences stand in the languages that ICU knows. */
final class CharsetDetection {

    /** ICU looks at no more than this. */
    private static final int SAMPLE = 8000;

    /** How much of the ASCII before the first other byte is kept. */
    private static final int LEAD = 20;

    /** Of 100; below it the bytes are too few or of no language that ICU knows. */
    private static final int SURE = 15;

    private static final Set<String> LATIN = Set.of("windows-1252", "windows-1250", "windows-1254", "ISO-8859-2");

    private CharsetDetection() {}

    /** Null when nothing is likely enough. */
    static @Nullable Charset of(byte[] body) {
        byte[] sample = sample(body);
        if (sample.length == 0) {
            return null;
        }
        boolean foreign = CharsetChoice.looksForeign(sample);
        for (CharsetMatch match : new CharsetDetector().setText(sample).detectAll()) {
            Charset charset = match.getConfidence() < SURE ? null : byName(match.getName());
            if (charset == null || (foreign && LATIN.contains(charset.name()))) {
                continue;
            }
            if (!CharsetChoice.hasManyErrors(new String(sample, charset))) {
                return charset;
            }
        }
        return null;
    }

    private static @Nullable Charset byName(String name) {
        // ICU tells right-to-left text in visual order and mainframe text too; no page is written so.
        if (name.startsWith("IBM") || name.startsWith("UTF-")) {
            return null;
        }
        // KOI8-U holds the letters of Ukrainian where KOI8-R has lines of boxes.
        return DeclaredCharset.ofHeader("charset=" + (name.equals("KOI8-R") ? "koi8-u" : name));
    }

    /** Text outside tags, from a little before the first byte that is not ASCII: heads of pages are long and all ASCII. */
    private static byte[] sample(byte[] body) {
        byte[] sample = new byte[SAMPLE];
        int length = 0;
        boolean tag = false;
        boolean high = false;
        for (int i = 0; i < body.length && length < SAMPLE; i++) {
            byte b = body[i];
            if (b == '<') {
                tag = true;
                b = ' ';
            } else if (b == '>' && tag) {
                tag = false;
                continue;
            } else if (tag) {
                continue;
            }
            boolean other = b < 0 || b == 0x1B;
            if (other && !high) {
                int kept = Math.min(length, LEAD);
                System.arraycopy(sample, length - kept, sample, 0, kept);
                length = kept;
                high = true;
            } else if (!high && length > SAMPLE / 2) {
                System.arraycopy(sample, length - LEAD, sample, 0, LEAD);
                length = LEAD;
            }
            sample[length++] = b;
        }
        return high ? Arrays.copyOf(sample, length) : new byte[0];
    }
}
