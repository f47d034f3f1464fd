package dev.lectern.frontier;

import dev.lectern.source.Discovery;
import dev.lectern.source.Source;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The looks at sources, by whichever process; unlike {@link SourceHealths} without counting a single page. */
@ApplicationScoped
public class SourceChecks {

    private static final String CHECKS = """
            select source, max(failures) as failures, min(next_due) as next_due, max(last_new_page) as last_new_page
            from frontier_source
            where (source, discovery) in (select * from unnest(?::text[], ?::text[]))
            group by source order by source""";

    private final Database database;

    /** Reads from a database that has the schema. */
    public SourceChecks(DataSource database) {
        this.database = new Database(database);
    }

    /** Those of these sources that were ever watched; listings that a definition no longer has do not count. */
    public List<SourceCheck> of(List<Source> defined) {
        var sources = new ArrayList<String>();
        var discoveries = new ArrayList<String>();
        for (Source source : defined) {
            for (Discovery discovery : source.discover()) {
                sources.add(source.id());
                discoveries.add(discovery.name());
            }
        }
        return database.list(
                CHECKS,
                row -> new SourceCheck(
                        row.getString("source"),
                        row.getInt("failures"),
                        Database.time(row, "next_due"),
                        Database.time(row, "last_new_page")),
                sources.toArray(String[]::new),
                discoveries.toArray(String[]::new));
    }
}
