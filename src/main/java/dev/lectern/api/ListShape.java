package dev.lectern.api;

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
            @Schema(description = "Newest first, without turns, each with an excerpt")
            List<SpeechChange> items,

            @Schema(description = "Cursor of the next page; null on the last one") @Nullable
            String next) {}

    /** A page of changes. */
    @Schema(name = "ChangeList")
    record Changes(
            @Schema(description = "In the order of their positions, with all turns")
            List<SpeechChange> items,

            @Schema(description = "Position to give as 'after' for what follows")
            long next) {}
}
