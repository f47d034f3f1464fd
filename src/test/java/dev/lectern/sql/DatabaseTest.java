package dev.lectern.sql;

import dev.lectern.store.TestDatabase;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DatabaseTest {

    /** Pools set what comes back to commit by itself, which commits what was left open. */
    @Test
    void anErrorLeavesNothingOpenForThePoolToCommit() throws Exception {
        try (Connection connection = TestDatabase.get().getConnection()) {
            var database = new Database(pool(connection));
            database.change("create temporary table half (done int)");

            assertThatThrownBy(() -> database.together(session -> {
                        session.change("insert into half values (1)");
                        throw new OutOfMemoryError("of the test's making");
                    }))
                    .isInstanceOf(OutOfMemoryError.class);
            connection.setAutoCommit(true); // as the pool does

            assertThat(database.list("select done from half", row -> row.getInt(1)))
                    .isEmpty();
        }
    }

    /** A pool of one connection, which stays open. */
    private static DataSource pool(Connection connection) {
        var lent = proxy(
                Connection.class,
                (method, arguments) -> method.equals("close") ? null : call(connection, method, arguments));
        return proxy(DataSource.class, (method, arguments) -> lent);
    }

    private interface Called {
        Object by(String method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Called called) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> called.by(method.getName(), arguments)));
    }

    private static Object call(Connection connection, String method, Object[] arguments) throws SQLException {
        return switch (method) {
            case "setAutoCommit" -> {
                connection.setAutoCommit((boolean) arguments[0]);
                yield null;
            }
            case "commit" -> {
                connection.commit();
                yield null;
            }
            case "rollback" -> {
                connection.rollback();
                yield null;
            }
            case "prepareStatement" -> connection.prepareStatement((String) arguments[0]);
            default -> throw new IllegalStateException("nothing else is asked of it: " + method);
        };
    }
}
