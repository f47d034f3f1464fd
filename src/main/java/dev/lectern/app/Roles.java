package dev.lectern.app;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/** The stages of the line that a process can run. */
enum Roles {
    /** Looks at sources and publishes pages. */
    WATCH,
    /** Migrates the schema unless told otherwise, parses, stores, and relays changes. */
    INGEST,
    /** Stream, API and pages for people. */
    SERVE,
    /** Migrates the schema and ends. */
    MIGRATE,
    /** Sets ingest back to a point in time and ends. */
    REWIND;

    /** Those of the line, which run until they are asked to end. */
    static final Set<Roles> STAGES = EnumSet.range(WATCH, SERVE);

    /** The word in the configuration. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads {@code lectern.roles}.
     *
     * @throws SettingsFailure if a word is unknown, none is given, or {@code migrate} or {@code rewind} is not alone
     */
    static Set<Roles> parse(String list) {
        var roles = EnumSet.noneOf(Roles.class);
        for (String word : list.split(",", -1)) {
            String wanted = word.strip().toLowerCase(Locale.ROOT);
            if (!wanted.isEmpty()) {
                roles.add(Arrays.stream(values())
                        .filter(role -> role.word().equals(wanted))
                        .findFirst()
                        .orElseThrow(() -> new SettingsFailure("lectern.roles names '" + word.strip()
                                + "', which is no role; the roles are " + words(EnumSet.allOf(Roles.class)) + ".")));
            }
        }
        if (roles.isEmpty()) {
            throw new SettingsFailure(
                    "lectern.roles is empty; name at least one of " + words(EnumSet.allOf(Roles.class)) + ".");
        }
        if (roles.contains(MIGRATE) && roles.size() > 1) {
            throw new SettingsFailure(
                    "lectern.roles names migrate beside other roles; it must stand alone, as a process"
                            + " with it ends when the schema is up to date (ingest migrates by itself).");
        }
        if (roles.contains(REWIND) && roles.size() > 1) {
            throw new SettingsFailure(
                    "lectern.roles names rewind beside other roles; it must stand alone, while no ingest runs.");
        }
        return roles;
    }

    /** The roles of this process, as the configuration of the running application tells. */
    static String running(Config config) {
        return STAGES.stream()
                .filter(role ->
                        config.getOptionalValue(role.key(), Boolean.class).orElse(true))
                .map(Roles::word)
                .collect(Collectors.joining(", "));
    }

    /** The key that turns the role on. */
    String key() {
        return "lectern." + word() + ".enabled";
    }

    private static String words(Set<Roles> roles) {
        return roles.stream().map(Roles::word).collect(Collectors.joining(", "));
    }
}
