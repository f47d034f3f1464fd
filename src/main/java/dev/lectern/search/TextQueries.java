package dev.lectern.search;

import dev.lectern.search.TextQuery.Alternative;
import dev.lectern.search.TextQuery.Reading;
import dev.lectern.sql.Database;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Reads questions. Blocks, and throws {@link dev.lectern.sql.DatabaseFailed} when PostgreSQL does not answer. */
@Singleton
public class TextQueries {

    /** In the configurations that there are texts of, which the index of them tells one by one. */
    private static final String READ = """
            with recursive present (config) as (
                select min(config) from search_text
                union all
                select (select min(config) from search_text where config > present.config) from present
                where present.config is not null
            )
            select array_agg(config) as configs, whole::text as whole, any_of::text as any_of
            from present,
                websearch_to_tsquery(('pg_catalog.' || config)::regconfig, ?) as whole,
                websearch_to_tsquery(('pg_catalog.' || config)::regconfig, ?) as any_of
            where config is not null and numnode(whole) > 0
            group by whole::text, any_of::text order by 2, 3""";

    /** Of those with words that must not be there. Of more, each text of a speech is asked by itself: the question would grow too long. */
    private static final int MOST_ALTERNATIVES = 4;

    private final Database database;

    /** Asks a database. */
    public TextQueries(DataSource database) {
        this.database = new Database(database);
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
        List<Reading> readings = readings(question.whole(), question.anyOf());
        return readings.isEmpty()
                ? Optional.empty()
                : Optional.of(new TextQuery(readings, alternatives(question, readings)));
    }

    private List<Alternative> alternatives(WebQuestion question, List<Reading> readings) {
        if (question.alternatives().isEmpty() || question.alternatives().size() > MOST_ALTERNATIVES) {
            return List.of(new Alternative(readings, List.of()));
        }
        return question.alternatives().stream()
                .map(one -> new Alternative(
                        readings(one.whole(), one.whole()),
                        one.unwanted().isEmpty() ? List.of() : readings(one.unwanted(), one.unwanted())))
                .toList();
    }

    private List<Reading> readings(String whole, String anyOf) {
        return database.list(
                READ,
                row -> new Reading(
                        List.of((String[]) row.getArray("configs").getArray()),
                        row.getString("whole"),
                        row.getString("any_of")),
                whole,
                anyOf);
    }
}
