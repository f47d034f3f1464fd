package dev.lectern.search;

import dev.lectern.sql.Database;
import dev.lectern.store.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/** In a database with the locale {@code C}, as operators of PostgreSQL on Kubernetes make them, all letters are found too. */
class LocaleTest {

    private static Database database;

    @BeforeAll
    static void create() throws Exception {
        new Database(TestDatabase.get())
                .change("create database locale_c template template0 encoding 'UTF8' locale 'C'");
        var source = new PGSimpleDataSource();
        source.setURL(((PGSimpleDataSource) TestDatabase.get()).getURL());
        source.setUser("postgres");
        source.setDatabaseName("locale_c");
        database = new Database(source);
    }

    @Test
    void postgresqlAloneKnowsNoLettersThere() {
        assertThat(words("«КОРАБЛЬ»")).isNotEqualTo("'корабл':1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"«Корабль»", "КОРАБЛЬ", "—корабль…", "корабль"})
    void capitalsAndSignsAreCutHere(String text) {
        assertThat(words(Words.folded(Words.of(text)))).isEqualTo("'корабл':1");
    }

    private static String words(String text) {
        return database.list("select to_tsvector('russian', ?)::text", row -> row.getString(1), text)
                .get(0);
    }
}
