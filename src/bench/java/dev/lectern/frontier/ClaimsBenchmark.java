package dev.lectern.frontier;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Milliseconds to choose what is due for eight idle workers, of 5,000 sources and more and more pages. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 5)
@State(Scope.Thread)
public class ClaimsBenchmark {

    private static final int SOURCES = 5_000;
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Duration TURN = Duration.ofMinutes(1);

    /** Pages that are known. */
    @Param({"1000", "100000", "1000000"})
    public int pages;

    private Claims claims = new Claims(FrontierDatabase.empty());
    private SourceSchedule sourceSchedule = new SourceSchedule(FrontierDatabase.empty());
    private PageSchedule pageSchedule = new PageSchedule(FrontierDatabase.empty());
    private HostTurns turns = new HostTurns(FrontierDatabase.empty());
    private HostRules rules = new HostRules(Map.of(), Map.of());
    private List<Due> taken = List.of();

    /** Fills the frontier. */
    @Setup
    public void fill() {
        LargeFrontier.fill(FrontierDatabase.empty(), SOURCES, pages, NOW);
        Map<String, Duration> pauses = new HashMap<>();
        for (int i = 0; i < SOURCES; i++) {
            pauses.put(LargeFrontier.source(i), Duration.ofSeconds(5));
        }
        rules = new HostRules(pauses, Map.of());
    }

    /** Chooses and leases. */
    @Benchmark
    public List<Due> take() {
        taken = claims.take(rules, 8, NOW, Duration.ofMinutes(3), TURN);
        return taken;
    }

    /** Gives all back, so that as much is due the next time. */
    @TearDown(Level.Invocation)
    public void giveBack() {
        if (taken.size() != 8) {
            throw new IllegalStateException("only " + taken.size() + " things were due");
        }
        for (Due due : taken) {
            if (due instanceof DueSource source) {
                sourceSchedule.release(source, NOW.minusSeconds(1));
            } else if (due instanceof DuePage page) {
                pageSchedule.release(page, NOW.minusSeconds(1));
            }
            turns.end(due.host(), NOW.plus(TURN), NOW);
        }
    }
}
