package dev.lectern.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.lectern.frontier.ArchiveHealth;
import dev.lectern.frontier.DayReadings;
import dev.lectern.frontier.DayTraffic;
import dev.lectern.frontier.DiscoveryHealth;
import dev.lectern.frontier.FailedLook;
import dev.lectern.frontier.SourceReport;
import dev.lectern.source.Source;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a source.
 *
 * @param description what the list of sources tells of it too
 * @param discoveries each of its listings, feeds and folders
 * @param failures the pages whose looks failed last, the newest first; at most 10
 * @param archives WARC files that were begun
 * @param readings how well its pages were read on each of the last 30 days on which any were, the oldest first
 * @param days traffic of each of the last 30 days that had any, the oldest first
 * @param samples pages that the definition must read rightly; null when it has none
 */
@Schema(name = "SourceDetail")
public record SourceDetail(
        @JsonUnwrapped SourceDescription description,
        List<DiscoveryHealth> discoveries,
        List<FailedLook> failures,
        List<ArchiveHealth> archives,
        List<DayReadings> readings,
        List<DayTraffic> days,
        @Nullable Samples samples) {

    /**
     * Samples of a definition.
     *
     * @param count how many there are
     * @param run path that runs them, for the editor
     */
    @Schema(name = "SourceSamples")
    public record Samples(int count, String run) {}

    static SourceDetail of(SourceReport report, @Nullable Source source) {
        Samples samples = source == null || source.samples().isEmpty()
                ? null
                : new Samples(source.samples().size(), "/api/sources/" + source.id() + "/samples");
        return new SourceDetail(
                SourceDescription.of(report.health(), source),
                report.discoveries(),
                report.failures(),
                report.archives(),
                report.readings(),
                report.days(),
                samples);
    }
}
