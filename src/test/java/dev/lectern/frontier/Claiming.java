package dev.lectern.frontier;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Takes one thing that is due. */
public final class Claiming {

    private static final Duration TURN = Duration.ofSeconds(60);

    private Claiming() {}

    /** A page; hosts are asked without turns. */
    public static Optional<DuePage> page(DataSource database, Instant now, Instant lease) {
        return one(database, now, lease).map(DuePage.class::cast);
    }

    /** A listing; hosts are asked without turns. */
    public static Optional<DueSource> source(DataSource database, Instant now, Instant lease) {
        return one(database, now, lease).map(DueSource.class::cast);
    }

    private static Optional<Due> one(DataSource database, Instant now, Instant lease) {
        var rules = new HostRules(Map.of(), Map.of());
        List<Due> taken = new Claims(database).take(rules, 1, now, Duration.between(now, lease), TURN);
        return taken.stream().findFirst();
    }
}
