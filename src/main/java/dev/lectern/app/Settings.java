package dev.lectern.app;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.MalformedURLException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What has to be known before Quarkus starts: which roles, which servers are given and which must be embedded. Reads the
 * same places as Quarkus does (system properties, environment, {@code config/application.properties}), but not its
 * defaults, as a default address would look like a given one.
 */
record Settings(Set<Roles> roles, Optional<String> kafka, Optional<String> jdbcUrl, Path data, SmallRyeConfig config) {

    private static final Path FILE = Path.of("config", "application.properties");
    private static final int ABOVE_CLASS_PATH = 260;

    /** Reads them. */
    static Settings read() {
        var builder = new SmallRyeConfigBuilder().addDefaultInterceptors().addSystemSources();
        if (Files.isReadable(FILE)) {
            try {
                builder.withSources(new PropertiesConfigSource(FILE.toUri().toURL(), ABOVE_CLASS_PATH));
            } catch (MalformedURLException e) {
                throw new IllegalStateException("the path of a file always makes a URL", e);
            } catch (IOException e) {
                throw new SettingsFailure("The file " + FILE.toAbsolutePath() + " cannot be read: " + e.getMessage());
            }
        }
        SmallRyeConfig config = builder.build();
        return new Settings(
                Roles.parse(text(config, "lectern.roles").orElse("watch,ingest,serve")),
                text(config, "kafka.bootstrap.servers"),
                text(config, "quarkus.datasource.jdbc.url"),
                Path.of(text(config, "lectern.data").orElse("data")),
                config);
    }

    boolean has(Roles role) {
        return roles.contains(role);
    }

    Optional<String> text(String key) {
        return text(config, key);
    }

    /** {@code true} or {@code false}. */
    boolean flag(String key, boolean fallback) {
        return text(key)
                .map(value -> switch (value.toLowerCase(Locale.ROOT)) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw new SettingsFailure(key + " is '" + value + "'; it must be true or false.");
                })
                .orElse(fallback);
    }

    /** An ISO 8601 duration, such as {@code PT5S}. */
    Duration duration(String key, Duration fallback) {
        return text(key)
                .map(value -> {
                    try {
                        return Duration.parse(value);
                    } catch (DateTimeParseException e) {
                        throw new SettingsFailure(
                                key + " is '" + value + "', which is no duration; PT5S, for five seconds, would be.");
                    }
                })
                .orElse(fallback);
    }

    private static Optional<String> text(SmallRyeConfig config, String key) {
        return config.getOptionalValue(key, String.class).map(String::strip).filter(value -> !value.isEmpty());
    }
}
