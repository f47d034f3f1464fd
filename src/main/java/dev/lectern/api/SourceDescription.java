package dev.lectern.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.lectern.frontier.SourceHealth;
import dev.lectern.source.Source;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A source and its health.
 *
 * @param health how it is doing
 * @param institution what sort of institution it is; null when not told
 * @param country ISO 3166-1 alpha-2 code; null when not told
 * @param language BCP 47 tag; null when not told
 * @param attribution what its licence asks to be said beside its texts; null when it asks for nothing
 * @param verified day on which somebody last saw that the definition works; null when nobody ever did
 * @param origin where its definition stands; null when only another process has it
 */
@Schema(name = "SourceState")
public record SourceDescription(
        @JsonUnwrapped SourceHealth health,
        @Nullable String institution,
        @Nullable String country,
        @Nullable String language,
        @Nullable String attribution,
        @Nullable LocalDate verified,
        @Nullable String origin) {

    static SourceDescription of(SourceHealth health, @Nullable Source source) {
        if (source == null) {
            return new SourceDescription(health, null, null, null, null, null, null);
        }
        return new SourceDescription(
                health,
                source.institution() == null ? null : source.institution().word(),
                source.country(),
                source.language(),
                source.attribution(),
                source.verified(),
                source.origin());
    }
}
