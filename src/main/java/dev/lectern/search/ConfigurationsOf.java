package dev.lectern.search;

import dev.lectern.sql.Database;
import org.jspecify.annotations.Nullable;

/** The configurations that a database has, read when they are needed first: there may be no database before. */
final class ConfigurationsOf {

    private final Database database;
    private volatile @Nullable Configurations known;

    ConfigurationsOf(Database database) {
        this.database = database;
    }

    Configurations get() {
        Configurations read = known;
        if (read == null) {
            read = new Configurations(database.list(
                    "select cfgname from pg_ts_config where cfgnamespace = 'pg_catalog'::regnamespace",
                    row -> row.getString(1)));
            known = read;
        }
        return read;
    }
}
