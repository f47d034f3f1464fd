package dev.lectern.api;

import dev.lectern.search.Hit;
import dev.lectern.speech.SpeechChange;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shapes of lists for the OpenAPI document; the answers themselves are put together from rendered bytes. */
final class ListShape {

    private ListShape() {}

    /** A page of speeches. */
    @Schema(name = "SpeechList")
    record Speeches(
            @Schema(description = "Newest first unless sorted otherwise; without turns, each with an excerpt")
            List<Found> items,

            @Schema(description = "Cursor of the next page; null on the last one") @Nullable
            String next) {}

    /** A speech of a list. */
    @Schema(
            name = "FoundSpeech",
            allOf = {SpeechChange.class, Hits.class})
    record Found() {}

    /** Where words were found. */
    @Schema(name = "Hits")
    record Hits(
            @Schema(
                    description =
                            "Only with 'q': the turns that fit best, at most three, the best first. Turn 0 is what stands"
                                    + " above the text; /speeches/{id}#t3 leads to turn 3. The snippet is plain text in stretches:"
                                    + " escape it like any text.")
            @Nullable
            List<Hit> hits) {}

    /** A page of changes. */
    @Schema(name = "ChangeList")
    record Changes(
            @Schema(description = "In the order of their positions, with all turns")
            List<SpeechChange> items,

            @Schema(description = "Position to give as 'after' for what follows")
            long next,

            @Schema(description = "Only where changes are missing between 'after' and the items") @Nullable
            ChangeGap gap) {}

    /** Changes that are missing. */
    @Schema(
            name = "ChangeGap",
            description =
                    "The position that was asked never was one of this feed, or a restored database has lost what followed it")
    record ChangeGap(
            @Schema(description = "The position that was asked", examples = "99999")
            long asked,

            @Schema(description = "Position of the first change that is served instead", examples = "81")
            long servedFrom) {}
}
