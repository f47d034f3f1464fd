package dev.lectern.parse;

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
     */
    record Speeches(@Nullable String title, List<String> paragraphs, List<Speech> speeches) implements ParseResult {
        public Speeches {
            paragraphs = List.copyOf(paragraphs);
            speeches = List.copyOf(speeches);
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
     * @param reason one sentence that says what is wrong and what would be right
     */
    record Unreadable(String reason) implements ParseResult {
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
