package dev.lectern.search;

import dev.lectern.search.TextQuery.Reading;
import dev.lectern.sql.Database;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Reads questions. Blocks, and throws {@link dev.lectern.sql.DatabaseFailed} when PostgreSQL does not answer. */
@Singleton
public class TextQueries {

    private static final String READ = """
            select array_agg(config) as configs, whole::text as whole, any_of::text as any_of
            from unnest(?::text[]) as config,
                websearch_to_tsquery(('pg_catalog.' || config)::regconfig, ?) as whole,
                websearch_to_tsquery(('pg_catalog.' || config)::regconfig, ?) as any_of
            where numnode(whole) > 0
            group by whole::text, any_of::text order by 2, 3""";

    private final Database database;
    private final ConfigurationsOf configurations;

    /** Asks a database. */
    public TextQueries(DataSource database) {
        this.database = new Database(database);
        this.configurations = new ConfigurationsOf(this.database);
    }

    /**
     * What was typed, for texts in any language.
     *
     * @param typed words in the syntax of web searches
     * @return empty when nothing in it can be searched: only signs, or words that every text holds
     */
    public Optional<TextQuery> read(String typed) {
        WebQuestion question = WebQuestion.of(typed);
        if (question.whole().isEmpty()) {
            return Optional.empty();
        }
        List<Reading> readings = database.list(
                READ,
                row -> new Reading(
                        List.of((String[]) row.getArray("configs").getArray()),
                        row.getString("whole"),
                        row.getString("any_of")),
                configurations.get().all(),
                question.whole(),
                question.anyOf());
        return readings.isEmpty() ? Optional.empty() : Optional.of(new TextQuery(readings));
    }
}
