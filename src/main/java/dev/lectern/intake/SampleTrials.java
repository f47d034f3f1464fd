package dev.lectern.intake;

import dev.lectern.page.PageHints;
import dev.lectern.page.PageLimits;
import dev.lectern.parse.PageParser;
import dev.lectern.parse.ParseResult;
import dev.lectern.problem.Refusal;
import dev.lectern.source.Sample;
import dev.lectern.source.SampleFile;
import dev.lectern.source.Source;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Runs the samples of a definition: reads each page with its hints and compares what was read with what is expected. */
@Singleton
public class SampleTrials {

    /** More would not be told apart in an answer. */
    private static final int MOST = 20;

    private final PageParser parser;
    private final ParseTrials trials;
    private final int mostBytes;

    SampleTrials(PageParser parser, ParseTrials trials, PageLimits limits) {
        this.parser = parser;
        this.trials = trials;
        this.mostBytes = Math.toIntExact(limits.maxSize().asLongValue());
    }

    /** Runs the samples of a definition that lies in a folder of this machine or on the class path. */
    public List<SampleReport> run(Source source) {
        List<SampleReport> reports = new ArrayList<>();
        for (Sample sample : source.samples().stream().limit(MOST).toList()) {
            try {
                reports.add(run(source, sample, SampleFile.read(source, sample, mostBytes)));
            } catch (IOException e) {
                reports.add(SampleReport.notRun(sample, e.getMessage() + "."));
            }
        }
        return reports;
    }

    /** Runs those samples of a definition from elsewhere that hold their page: no path is read for a stranger. */
    List<SampleReport> runHeld(Source source) {
        List<SampleReport> reports = new ArrayList<>();
        for (Sample sample : source.samples().stream().limit(MOST).toList()) {
            reports.add(
                    sample.content() == null
                            ? SampleReport.notRun(
                                    sample,
                                    "No file is read for a definition that came over HTTP; give the page as 'content', or"
                                            + " put both into the folder of lectern.sources.directory.")
                            : run(source, sample, sample.content().getBytes(UTF_8)));
        }
        return reports;
    }

    private SampleReport run(Source source, Sample sample, byte[] page) {
        try {
            ParseResult result = trials.run(() ->
                    parser.parse(page, DefinitionHints.of(source, sample.url(), contentType(sample), PageHints.NONE)));
            return SampleReport.of(sample, result);
        } catch (Refusal e) {
            // One that takes too long, or finds no place, is no reason to tell nothing of the others.
            return SampleReport.notRun(sample, String.valueOf(e.getMessage()));
        }
    }

    /** A page in the definition is text, and HTML begins with a tag; a file has an ending. */
    private static String contentType(Sample sample) {
        if (sample.content() != null) {
            return sample.content().stripLeading().startsWith("<")
                    ? "text/html; charset=utf-8"
                    : "text/plain; charset=utf-8";
        }
        String name = Objects.requireNonNullElse(sample.page(), "").toLowerCase(Locale.ROOT);
        if (name.endsWith(".md")) {
            return "text/markdown";
        }
        return name.endsWith(".txt") ? "text/plain" : "text/html";
    }
}
