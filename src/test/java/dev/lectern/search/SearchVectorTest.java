package dev.lectern.search;

import dev.lectern.sql.CopiedRows;
import dev.lectern.sql.Database;
import dev.lectern.store.TestDatabase;
import java.sql.SQLException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SearchVectorTest {

    private final Lexicon lexicon = new Lexicon();
    private final SearchVector vector = new SearchVector();

    @Test
    void isWhatPostgresqlReads() {
        vector.add(lexicon.of("sail"), 1, SearchVector.Weight.A);
        vector.add(lexicon.of("паром"), 2, SearchVector.Weight.D);
        vector.add(lexicon.of("it's"), 4, SearchVector.Weight.D);
        vector.add(lexicon.of("\uD83D\uDEA2"), 5, SearchVector.Weight.B);
        vector.add(lexicon.of("\uFF21"), 6, SearchVector.Weight.C);
        vector.add(lexicon.of("sail"), 9, SearchVector.Weight.D);

        assertThat(read(vector, lexicon))
                .isEqualTo(text("'sail':1A,9 'паром':2 'it''s':4 '\uD83D\uDEA2':5B '\uFF21':6C"));
    }

    @Test
    void withoutAnyStemIsEmpty() {
        assertThat(read(vector, lexicon)).isEmpty();
    }

    @Test
    void aStemThatStandsEverywhereHasAsManyPlacesAsPostgresqlKeeps() {
        String words = String.join(
                " ", IntStream.rangeClosed(1, 300).mapToObj(n -> "ferry").toList());

        IntStream.rangeClosed(1, 300).forEach(n -> vector.add(lexicon.of("ferry"), n, SearchVector.Weight.D));

        assertThat(read(vector, lexicon))
                .isEqualTo(database()
                        .list("select to_tsvector('simple', ?)::text", row -> row.getString(1), words)
                        .get(0));
    }

    @Test
    void theLastPlaceIsToldForWhatFollows() {
        vector.add(lexicon.of("ferry"), 3, SearchVector.Weight.D);

        assertThat(vector.last()).isEqualTo(3);
    }

    static String read(SearchVector vector, Lexicon lexicon) {
        return read(vector.bytes(lexicon.sorted()));
    }

    /** How PostgreSQL shows it. */
    static String read(byte[] vector) {
        try (var connection = TestDatabase.get().getConnection()) {
            var session = new dev.lectern.sql.Session(connection);
            session.change("create temporary table if not exists given (words tsvector)");
            session.change("delete from given");
            session.copy(new CopiedRows("given", "words").row().add(vector));
            return session.list("select words::text from given", row -> row.getString(1))
                    .get(0);
        } catch (SQLException e) {
            throw new AssertionError("PostgreSQL does not take it", e);
        }
    }

    private static String text(String vector) {
        return database()
                .list("select ?::tsvector::text", row -> row.getString(1), vector)
                .get(0);
    }

    private static Database database() {
        return new Database(TestDatabase.get());
    }
}
