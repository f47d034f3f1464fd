package dev.lectern.intake;

import dev.lectern.intake.DefinitionReport.Found;
import dev.lectern.intake.DefinitionReport.Tried;
import dev.lectern.parse.PageParser;
import dev.lectern.problem.Refusal;
import dev.lectern.source.Discovery;
import dev.lectern.source.InvalidDefinition;
import dev.lectern.source.Source;
import dev.lectern.source.SourceReader;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Tries a definition before it is watched: what it would follow, and what the first page is read as. Nothing is kept. Its hosts
 * are asked as gently as by watching, so that a trial takes seconds; few run at a time, and none begins anything after its time.
 */
@Singleton
public class DefinitionTrials {

    /** How the definition is called in what is wrong with it. */
    static final String ORIGIN = "definition";

    private static final int USUAL = 2;
    private static final int MOST_DISCOVERIES = 5;

    private final DiscoveryFetch fetch;
    private final SampleTrials samples;
    private final PageParser parser;
    private final ParseTrials trials;
    private final Semaphore places;
    private final Duration limit;
    private final Clock clock;

    @Inject
    DefinitionTrials(DiscoveryFetch fetch, SampleTrials samples, PageParser parser, ParseTrials trials, Clock clock) {
        this(fetch, samples, parser, trials, USUAL, Duration.ofSeconds(60), clock);
    }

    /**
     * Bounds of its own.
     *
     * @param atATime trials at a time
     * @param limit after which nothing more is fetched
     */
    DefinitionTrials(
            DiscoveryFetch fetch,
            SampleTrials samples,
            PageParser parser,
            ParseTrials trials,
            int atATime,
            Duration limit,
            Clock clock) {
        this.fetch = fetch;
        this.samples = samples;
        this.parser = parser;
        this.trials = trials;
        this.places = new Semaphore(atATime);
        this.limit = limit;
        this.clock = clock;
    }

    /**
     * Tries a definition that came from elsewhere. No file that it names is read.
     *
     * @param yaml its text
     * @param mayBePrivate whether it may lead to machines with private addresses
     * @throws Refusal with status 429 when others are being tried, 422 when it asks for what it may not
     */
    public DefinitionReport run(String yaml, boolean mayBePrivate) {
        Source source;
        try {
            source = SourceReader.read(ORIGIN, yaml);
        } catch (InvalidDefinition e) {
            return DefinitionReport.invalid(e.in(ORIGIN));
        }
        if (source.allowPrivate() && !mayBePrivate) {
            throw new Refusal(
                    422,
                    "'allowPrivate: true' is taken from a definition that comes over HTTP only while Lectern listens on"
                            + " loopback; try it there, or put it into the folder of lectern.sources.directory.");
        }
        if (!places.tryAcquire()) {
            throw new Refusal(
                    429,
                    "As many definitions as may be are being tried already; try again shortly.",
                    Map.of("Retry-After", "10"));
        }
        try {
            return run(source);
        } finally {
            places.release();
        }
    }

    private DefinitionReport run(Source source) {
        Instant end = clock.instant().plus(limit);
        List<Found> found = new ArrayList<>();
        for (Discovery discovery : source.discover()) {
            found.add(
                    found.size() < MOST_DISCOVERIES
                            ? find(source, discovery, end)
                            : TriedLinks.problem(
                                    discovery, "The first " + MOST_DISCOVERIES + " ways of a definition are tried."));
        }
        DiscoveryFetch.@Nullable Link first =
                found.stream().flatMap(one -> one.links().stream()).findFirst().orElse(null);
        Tried page = first == null ? null : read(source, first, end);
        return new DefinitionReport(null, source, found, page, samples.runHeld(source));
    }

    private Found find(Source source, Discovery discovery, Instant end) {
        if (discovery instanceof Discovery.Urls urls && urls.file() == null) {
            return TriedLinks.given(urls);
        }
        if (discovery.address() == null) {
            return TriedLinks.problem(
                    discovery,
                    "No file or folder is read for a definition that came over HTTP; put it into the folder of"
                            + " lectern.sources.directory.");
        }
        if (!clock.instant().isBefore(end)) {
            return TriedLinks.problem(discovery, late());
        }
        try {
            return TriedLinks.of(discovery, fetch.look(source, TriedLinks.unfiltered(discovery)));
        } catch (Refusal e) {
            return TriedLinks.problem(discovery, String.valueOf(e.getMessage()));
        }
    }

    private Tried read(Source source, DiscoveryFetch.Link link, Instant end) {
        if (!clock.instant().isBefore(end)) {
            return new Tried(link, late(), null);
        }
        try {
            AddressFetch.Fetched page = fetch.page(source, link.url());
            return new Tried(
                    link,
                    null,
                    trials.run(() -> parser.parse(
                            page.body(), DefinitionHints.of(source, page.url(), page.contentType(), link.hints()))));
        } catch (Refusal e) {
            return new Tried(link, e.getMessage(), null);
        }
    }

    private String late() {
        return "The " + limit.toSeconds()
                + " seconds of a trial were over; try it with fewer ways, or a shorter delay.";
    }
}
