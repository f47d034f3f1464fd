package dev.lectern.parse;

import dev.lectern.speech.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader made of a page, the same for every form: the later stages know nothing of HTML.
 *
 * @param metadata what the page says about itself apart from its text
 * @param title its heading; null when it has none
 * @param titleEvidence where the title was read; null without a title
 * @param preamble lines that belong to the text but are none of it: date, place, who
 * @param body the main text
 */
record PageText(
        Metadata metadata,
        @Nullable String title,
        @Nullable Evidence titleEvidence,
        List<Block> preamble,
        List<Block> body) {

    private static final int LONGEST_TITLE = 500;

    PageText {
        preamble = List.copyOf(preamble);
        body = List.copyOf(body);
    }

    /** The page with the title that its listing gives, if it has none of its own; blank and endless ones do not count. */
    PageText orTitled(@Nullable String listed) {
        String line = title != null || listed == null || listed.length() > LONGEST_TITLE ? "" : CleanText.line(listed);
        return line.isEmpty() ? this : new PageText(metadata, line, Evidence.LISTING, preamble, body);
    }
}
