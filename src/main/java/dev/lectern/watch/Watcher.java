package dev.lectern.watch;

import dev.lectern.frontier.ArchiveProgress;
import dev.lectern.frontier.Claims;
import dev.lectern.frontier.DiscoveryMemory;
import dev.lectern.frontier.HostTurns;
import dev.lectern.frontier.Identities;
import dev.lectern.frontier.PageLooks;
import dev.lectern.frontier.PageSchedule;
import dev.lectern.frontier.RobotsFiles;
import dev.lectern.frontier.SourceSchedule;
import dev.lectern.page.PageEvent;
import dev.lectern.page.PageLimits;
import dev.lectern.page.PageNotPublished;
import dev.lectern.page.PagePublisher;
import dev.lectern.source.SourceRegistry;
import dev.lectern.sql.DatabaseFailed;
import dev.lectern.trace.Stage;
import dev.lectern.trace.Tracing;
import io.opentelemetry.api.trace.SpanKind;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Starts and stops the watching. */
@ApplicationScoped
public class Watcher {

    private static final Logger LOG = Logger.getLogger(Watcher.class);
    private static final Duration END = Duration.ofSeconds(3);
    private static final Duration AFTER_FETCH = Duration.ofSeconds(20);

    /** How long a request waits for the turn of its host. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final WatchConfig config;
    private final HttpFetcher fetcher;
    private final PoliteFetcher polite;
    private final Workers workers;
    private final Tally tally;
    private final Tracing tracing;

    Watcher(
            WatchConfig config,
            WithdrawConfig withdraw,
            PageLimits limits,
            SourceRegistry registry,
            SourceSchedule sources,
            PageSchedule pages,
            PageLooks looks,
            HostTurns turns,
            Claims claims,
            Identities identities,
            RobotsFiles robots,
            DiscoveryMemory memory,
            ArchiveProgress progress,
            PagePublisher publisher,
            WatchMetrics metrics,
            Tally tally,
            Tracing tracing,
            @ConfigProperty(name = "quarkus.application.version") String version,
            @ConfigProperty(name = "lectern.public-url") Optional<String> publicUrl,
            Clock clock) {
        this.config = config;
        this.tally = tally;
        this.tracing = tracing;
        long most = limits.maxSize().asLongValue();
        this.fetcher = new HttpFetcher(
                UserAgent.of(version, config.contact().or(() -> publicUrl)),
                new FetchLimits(most, config.connectTimeout(), config.readTimeout(), config.fetchTimeout()),
                clock);
        Duration turn = config.fetchTimeout().plus(AFTER_FETCH);
        var lists = new WatchLists(registry, sources, config.alone(), clock);
        var held = new HeldTurns();
        this.polite = new PoliteFetcher(
                fetcher,
                new Robots(fetcher, robots, clock),
                new HostGate.Turns(turns, held, turn, PATIENCE, clock, Waiting.REAL),
                lists);
        var jitter = new Jitter(RandomGenerator.getDefault());
        var archives = new ArchiveReading(progress, publisher::send, metrics, most, clock);
        var rounds = new Rounds(
                lists,
                new DueQueue(claims, held, config.lease(), turn, clock),
                held,
                new Rounds.Schedules(sources, pages, turns),
                Visits.of(
                        polite,
                        memory,
                        pages,
                        metrics,
                        clock,
                        new FolderVisit(
                                pages,
                                looks,
                                event -> publishFile(publisher, event),
                                metrics,
                                most,
                                clock,
                                FolderPage::read,
                                archives),
                        new WarcVisit(archives, clock)),
                new PageVisit(
                        polite,
                        looks,
                        new PageIdentity(identities),
                        new NewPages(pages, clock),
                        publisher::publish,
                        metrics,
                        new PageVisit.Times(withdraw.after(), jitter, clock)),
                config.lease(),
                jitter,
                tally,
                tracing,
                clock);
        this.workers = new Workers(rounds::one, rounds::calm, config.workers());
        metrics.workers(workers);
    }

    private void writeTally() {
        try {
            tally.write();
        } catch (DatabaseFailed e) {
            LOG.infof("The last figures of the watching are not written down: %s", e.getMessage());
        }
    }

    private void publishFile(PagePublisher publisher, PageEvent event) throws PageNotPublished {
        try (Stage read = tracing.begin("fetch", SpanKind.INTERNAL)
                .with("url.full", event.url())
                .current()) {
            publisher.publish(event);
        }
    }

    /** Whether this process watches at all. */
    boolean watches() {
        return config.enabled();
    }

    PoliteFetcher polite() {
        return polite;
    }

    /** How many workers have ended although nobody stopped them. */
    int lostWorkers() {
        return workers.lost();
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            workers.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        fetcher.close();
        workers.stop(END);
        writeTally();
    }
}
