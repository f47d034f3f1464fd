package dev.lectern.source;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Which sources are watched. */
@ConfigMapping(prefix = "lectern.sources")
public interface SourcesConfig {

    /** Ids of the shipped definitions to watch. */
    Optional<List<String>> enabled();

    /** Folder of the operator's own definitions, {@code *.yaml} and {@code *.yml}; all of them are watched. */
    Optional<Path> directory();

    /** How long what was read from the folder is trusted before it is compared with the folder again. */
    @WithDefault("PT3S")
    Duration reread();
}
