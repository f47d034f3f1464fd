package dev.lectern.frontier;

import java.util.List;

/**
 * All that is known of how a source is doing.
 *
 * @param health in short
 * @param discoveries each of its listings, feeds and folders
 * @param failures the pages whose looks failed last, the newest first; a few
 * @param archives those that were begun
 * @param readings how well its pages were read on each of the last 30 days on which any were, the oldest first
 * @param days traffic of each of the last 30 days that had any, the oldest first
 */
public record SourceReport(
        SourceHealth health,
        List<DiscoveryHealth> discoveries,
        List<FailedLook> failures,
        List<ArchiveHealth> archives,
        List<DayReadings> readings,
        List<DayTraffic> days) {}
