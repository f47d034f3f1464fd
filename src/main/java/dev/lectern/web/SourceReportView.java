package dev.lectern.web;

import dev.lectern.frontier.LostField;
import dev.lectern.frontier.SourceReport;
import dev.lectern.source.Source;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a source, as its page shows it.
 *
 * @param source in short
 * @param discoveries each of its listings, feeds and folders
 * @param failures the pages whose looks failed last
 * @param archives those that were begun
 * @param lost what its pages used to have and have no longer, in a sentence each
 * @param readings how well its pages are read
 * @param traffic what it cost and brought
 * @param samples how many its definition has
 */
record SourceReportView(
        SourceView source,
        List<DiscoveryView> discoveries,
        List<FailedLookView> failures,
        List<ArchiveView> archives,
        List<String> lost,
        ReadingsView readings,
        TrafficView traffic,
        int samples) {

    static SourceReportView of(SourceView view, SourceReport report, @Nullable Source source, LocalDate today) {
        return new SourceReportView(
                view,
                report.discoveries().stream().map(DiscoveryView::of).toList(),
                report.failures().stream().map(FailedLookView::of).toList(),
                report.archives().stream().map(ArchiveView::of).toList(),
                report.health().lost().stream().map(LostField::sentence).toList(),
                ReadingsView.of(report.readings(), today),
                TrafficView.of(report.health().traffic(), report.days(), today),
                source == null ? 0 : source.samples().size());
    }
}
