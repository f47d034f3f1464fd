package dev.lectern.sql;

import dev.lectern.store.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CopiedRowsTest {

    private static final String TABLE =
            "create temporary table copied (id uuid, n int, text text, many int[]) on commit drop";

    private final Database database = new Database(TestDatabase.get());
    private final UUID id = UUID.randomUUID();

    private CopiedRows rows() {
        return new CopiedRows("copied", "id", "n", "text", "many");
    }

    @Test
    void standInTheTableAsTheyWereGiven() {
        CopiedRows rows =
                rows().row().add(id).add(-7).add("it's a \\ «ferry»\t\n").add(List.of(3, -1));
        rows.row().add(new UUID(0, 1)).add(Integer.MAX_VALUE).add("").add(List.of());

        List<String> found = database.together(session -> {
            session.change(TABLE);
            session.copy(rows);
            return session.list(
                    "select id || '|' || n || '|' || text || '|' || many::text from copied", row -> row.getString(1));
        });

        assertThat(found)
                .containsExactly(
                        id + "|-7|it's a \\ «ferry»\t\n|{3,-1}", "00000000-0000-0000-0000-000000000001|2147483647||{}");
    }

    @Test
    void ofMegabytesStandInTheTableToo() {
        CopiedRows rows = rows();
        IntStream.rangeClosed(1, 1_000)
                .forEach(n -> rows.row().add(id).add(n).add("é".repeat(n)).add(List.of(n)));

        List<Long> found = database.together(session -> {
            session.change(TABLE);
            session.copy(rows);
            return session.list(
                    "select sum(n) from copied where text = repeat('é', n) and many = array[n]", row -> row.getLong(1));
        });

        assertThat(found).containsExactly(500_500L);
    }

    @Test
    void noneIsNoStatement() throws SQLException {
        database.copy(new CopiedRows("there_is_no_such_table", "id"));

        assertThat(rows().isEmpty()).isTrue();
    }

    @Test
    void whatPostgresqlRefusesFailsAndLeavesTheConnectionUsable() {
        CopiedRows rows = rows().row().add(id).add(1).add("a zero: \0").add(List.of());

        int after = database.together(session -> {
            session.change(TABLE);
            session.change("savepoint before");
            assertThatThrownBy(() -> session.copy(rows)).isInstanceOf(SQLException.class);
            session.change("rollback to before");
            return session.list("select count(*) from copied", row -> row.getInt(1))
                    .get(0);
        });

        assertThat(after).isZero();
    }
}
