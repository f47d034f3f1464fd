package dev.lectern.parse;

import dev.lectern.alternate.Alternate;
import dev.lectern.speech.Evidence;
import dev.lectern.speech.Speech;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a page turned out to be. */
public sealed interface ParseResult {

    /** Title of the page; null when it has none or could not be read. */
    @Nullable
    String title();

    /** Main text of the page, one element a paragraph; empty when there is none or it could not be read. */
    List<String> paragraphs();

    /**
     * The page holds a speech (today always one; the list is for compilations).
     *
     * @param speeches at least one
     * @param alternates pages in other languages to which it leads
     */
    record Speeches(@Nullable String title, List<String> paragraphs, List<Speech> speeches, List<Alternate> alternates)
            implements ParseResult {
        public Speeches {
            paragraphs = List.copyOf(paragraphs);
            speeches = List.copyOf(speeches);
            alternates = List.copyOf(alternates);
        }
    }

    /**
     * The page was read and is something else: a news story, a listing, an error page.
     *
     * @param reason one sentence that a person understands
     * @param evidence what told it: the title, the text
     * @param awaited whether it says that the text of the speech is to follow
     */
    record NotASpeech(
            @Nullable String title, List<String> paragraphs, String reason, Evidence evidence, boolean awaited)
            implements ParseResult {
        public NotASpeech {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /**
     * The bytes are no page that can be read: empty, binary, damaged beyond use.
     *
     * @param code one word for what is wrong, the same for all pages that have it, whatever the reason says of this one
     * @param reason one sentence that says what is wrong and what would be right
     * @param fault what the parser threw, when it is its fault; null when it is the page's
     */
    record Unreadable(String code, String reason, @Nullable Throwable fault) implements ParseResult {

        Unreadable(String code, String reason) {
            this(code, reason, null);
        }

        /** The parser failed at the page. */
        public static Unreadable failed(Throwable fault) {
            String name = fault.getClass().getSimpleName();
            return new Unreadable(
                    "parser-failed:" + name,
                    "The parser failed (" + name + "); this is a fault of Lectern, not of the page.",
                    fault);
        }

        @Override
        public @Nullable String title() {
            return null;
        }

        @Override
        public List<String> paragraphs() {
            return List.of();
        }
    }
}
