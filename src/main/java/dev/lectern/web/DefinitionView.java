package dev.lectern.web;

import dev.lectern.intake.DefinitionReport;
import dev.lectern.intake.DiscoveryFetch;
import dev.lectern.intake.SampleReport;
import dev.lectern.source.InvalidSource;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became of a definition that was tried.
 *
 * @param invalid what is wrong with it, in which line; null when it is valid
 * @param publisher its publisher; null when it is not valid
 * @param ways what each of its ways leads to
 * @param page the first page that would be followed; null when there is none
 * @param samples what its samples came to
 */
record DefinitionView(
        @Nullable String invalid,
        @Nullable String publisher,
        List<Way> ways,
        @Nullable Page page,
        List<Sample> samples) {

    /** One way by which pages are found. */
    record Way(
            String kind,
            String name,
            @Nullable String problem,
            @Nullable String robots,
            String verdict,
            List<Link> links,
            List<DefinitionReport.LeftOut> leftOut,
            @Nullable String next) {}

    /** A link that would be followed: its address, and what is said of it. */
    record Link(String url, String title, @Nullable String date) {}

    /** The page that was fetched. */
    record Page(
            String url, @Nullable String problem, @Nullable TryView read) {}

    /** A sample, in a sentence. */
    record Sample(String name, boolean passed, String text) {}

    static DefinitionView of(DefinitionReport report) {
        InvalidSource wrong = report.invalid();
        DefinitionReport.Tried page = report.page();
        return new DefinitionView(
                wrong == null ? null : told(wrong),
                report.source() == null ? null : report.source().publisher(),
                report.found().stream().map(DefinitionView::way).toList(),
                page == null
                        ? null
                        : new Page(
                                page.link().url(),
                                page.problem(),
                                page.result() == null ? null : TryView.of(page.result())),
                report.samples().stream().map(DefinitionView::sample).toList());
    }

    /** Line 0 stands for the whole text. */
    private static String told(InvalidSource wrong) {
        return wrong.line() == 0 ? wrong.reason() : "Line " + wrong.line() + ": " + wrong.reason();
    }

    private static Way way(DefinitionReport.Found found) {
        return new Way(
                found.discovery().kind(),
                found.discovery().name(),
                found.problem(),
                found.robots(),
                found.count() == 1 ? "1 link would be followed" : found.count() + " links would be followed",
                found.links().stream().map(DefinitionView::link).toList(),
                found.leftOut(),
                found.next());
    }

    private static Link link(DiscoveryFetch.Link link) {
        String title = link.hints().title();
        return new Link(
                link.url(), title == null ? link.url() : title, link.hints().date());
    }

    private static Sample sample(SampleReport report) {
        String name = report.page() == null ? "In the definition" : report.page();
        if (report.problem() != null) {
            return new Sample(name, false, report.problem());
        }
        Stream<String> wrong = report.differences().stream()
                .map(difference -> difference.field() + " is "
                        + (difference.found() == null ? "unknown" : "“" + difference.found() + "”") + ", not “"
                        + difference.expected() + "”");
        return report.passed()
                ? new Sample(name, true, "read as expected")
                : new Sample(name, false, wrong.collect(Collectors.joining("; ")));
    }
}
