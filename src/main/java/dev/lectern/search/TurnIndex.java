package dev.lectern.search;

import dev.lectern.sql.Database;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Makes speeches searchable, each by its newest revision: {@code search_text} tells which speeches hold some words,
 * {@code search_passage} where in them. Every method but {@link #cut} joins the caller's transaction.
 */
@Singleton
public class TurnIndex {

    private final Database database;
    private final ConfigurationsOf configurations;
    private final Stems stems = new Stems();

    /** An index in a database that has the schema. */
    public TurnIndex(DataSource database) {
        this.database = new Database(database);
        this.configurations = new ConfigurationsOf(this.database);
    }

    /**
     * Puts what the newest revisions say in the place of what was known of these speeches.
     *
     * @param speeches rows of {@code speech} that the transaction has written or locked, each once
     */
    public void replace(Collection<Searchable> speeches) {
        IndexRows.replace(database, configurations.get(), stems, speeches);
    }

    /**
     * Makes speeches searchable of which nothing was known.
     *
     * @param speeches rows of {@code speech} that the transaction has written, each once
     */
    public void add(Collection<Searchable> speeches) {
        if (!speeches.isEmpty()) {
            IndexRows.add(database, configurations.get(), stems, speeches);
        }
    }

    /** Does what takes long and writes nothing, so that whoever makes these texts searchable need not. */
    public void cut(Collection<SearchText> texts) {
        if (!texts.isEmpty()) {
            CutPassages.cut(database, configurations.get(), stems, texts);
        }
    }

    /** Forgets what speeches said. */
    public void erase(Collection<UUID> speeches) {
        IndexRows.erase(database, speeches);
    }
}
