package dev.lectern.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A speech that an editor had erased.
 *
 * @param speech its id
 * @param urls its pages, of which nothing is kept until the takedown is lifted
 * @param erasedAt when it was erased
 * @param reason as the editor gave it; null when none was given
 */
public record Takedown(
        UUID speech,
        List<String> urls,
        Instant erasedAt,
        @Nullable String reason) {

    public Takedown {
        urls = List.copyOf(urls);
    }
}
