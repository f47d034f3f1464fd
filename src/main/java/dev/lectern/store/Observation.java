package dev.lectern.store;

import dev.lectern.alternate.Alternate;
import dev.lectern.likeness.SpeechText;
import dev.lectern.page.ScrapedPage;
import dev.lectern.search.SearchText;
import dev.lectern.speech.Speech;
import dev.lectern.speech.SpeechJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A speech as a page told it at one time, ready to be stored: what is costly and needs no database is done.
 *
 * @param packed the page
 * @param part number of the speech on the page, from 0
 * @param speech what it tells
 * @param publisher who publishes the page
 * @param content the speech as JSON
 * @param contentHash digest of what the publisher said
 * @param text the same, ready to be compared with others
 * @param search the same, ready to be found
 * @param alternates pages in other languages to which the page leads
 * @param traceParent where in a trace this belongs; null while traces are off
 */
public record Observation(
        PackedPage packed,
        int part,
        Speech speech,
        Publisher publisher,
        String content,
        String contentHash,
        SpeechText text,
        SearchText search,
        List<Alternate> alternates,
        @Nullable String traceParent) {

    public Observation {
        alternates = List.copyOf(alternates);
    }

    /** Makes an observation ready. */
    public static Observation of(
            PackedPage packed,
            int part,
            Speech speech,
            Publisher publisher,
            List<Alternate> alternates,
            @Nullable String traceParent) {
        return new Observation(
                packed,
                part,
                speech,
                publisher,
                new String(SpeechJson.write(speech), UTF_8),
                ContentHash.of(speech),
                SpeechText.of(speech),
                SearchText.of(speech),
                alternates,
                traceParent);
    }

    /** The page as fetched. */
    public ScrapedPage page() {
        return packed.page();
    }

    /** The same for whoever needs the bytes of the page no more. */
    public Observation withoutBytes() {
        return new Observation(
                packed.withoutBytes(),
                part,
                speech,
                publisher,
                content,
                contentHash,
                text,
                search,
                alternates,
                traceParent);
    }

    PagePart place() {
        return new PagePart(page().url(), part);
    }
}
