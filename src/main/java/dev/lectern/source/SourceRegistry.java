package dev.lectern.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The sources that are watched: built-in ones, shipped ones that are enabled, and those of the operator's folder, which is read
 * again when it changes. What does not validate stops nothing else.
 */
@ApplicationScoped
public class SourceRegistry {

    private static final Logger LOG = Logger.getLogger(SourceRegistry.class);

    private final SourcesConfig config;
    private final ShippedSources shipped;
    private final @Nullable SourceFolder folder;
    private final Clock clock;

    private @Nullable SourceSet current;
    private Map<String, String> stamp = Map.of();
    private Instant lookAgain = Instant.MIN;

    /**
     * Reads definitions as the configuration tells.
     *
     * @param keys for the built-in definitions, which refer to keys of the configuration
     */
    @Inject
    public SourceRegistry(SourcesConfig config, Config keys, Clock clock) {
        this(config, new ShippedSources(key -> keys.getOptionalValue(key, String.class)), clock);
    }

    SourceRegistry(SourcesConfig config, ShippedSources shipped, Clock clock) {
        this.config = config;
        this.shipped = shipped;
        this.folder = config.directory().map(SourceFolder::new).orElse(null);
        this.clock = clock;
    }

    /** All enabled sources whose definition is valid. */
    public List<Source> sources() {
        return List.copyOf(current().sources().values());
    }

    /** One of {@link #sources()}. */
    public Optional<Source> find(String id) {
        return Optional.ofNullable(current().sources().get(id));
    }

    /** Definitions that cannot be used, and why. */
    public List<InvalidSource> invalid() {
        return current().invalid();
    }

    private synchronized SourceSet current() {
        Instant now = clock.instant();
        SourceSet known = current;
        boolean clockWasSetBack = lookAgain.isAfter(now.plus(config.reread()));
        if (known != null && now.isBefore(lookAgain) && !clockWasSetBack) {
            return known;
        }
        lookAgain = now.plus(config.reread());
        // Taken before the files are read: a change in between is seen at the next look.
        Map<String, String> newStamp = folder == null ? Map.of() : folder.stamp();
        if (known == null || !newStamp.equals(stamp)) {
            known = read();
            current = known;
            stamp = newStamp;
            tell(known);
        }
        return known;
    }

    private SourceSet read() {
        List<InvalidSource> unreadable = new ArrayList<>();
        List<Definition> own = folder == null ? List.of() : folder.read(unreadable);
        return SourceSet.of(shipped, config.enabled().orElse(List.of()), own, unreadable);
    }

    private static void tell(SourceSet set) {
        LOG.infof(
                "Watching %d sources: %s",
                set.sources().size(), String.join(", ", set.sources().keySet()));
        for (InvalidSource invalid : set.invalid()) {
            LOG.warnf("Source definition %s, line %d: %s", invalid.file(), invalid.line(), invalid.reason());
        }
    }
}
