import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Which statements PostgreSQL spent its time on, as {@code pg_stat_statements} counts it. */
class StatementTimes {

    /** The setting without which nothing is counted. */
    static final String LIBRARY = "pg_stat_statements";

    private static final int MOST = 25;

    private final Connection connection;

    /** Counts from now on. */
    StatementTimes(String jdbcUrl) throws SQLException {
        connection = DriverManager.getConnection(jdbcUrl, "postgres", "postgres");
        try (Statement statement = connection.createStatement()) {
            statement.execute("create extension if not exists " + LIBRARY);
            statement.execute("select pg_stat_statements_reset()");
        }
    }

    /** Those that took most of the time, in milliseconds for each page; waiting counts, planning does not. */
    void print(int pages) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select total_exec_time as time, calls, left(regexp_replace(query, '\\s+', ' ', 'g'), 100) as query
                        from pg_stat_statements where dbid = (select oid from pg_database where datname = current_database())
                        order by total_exec_time desc limit """ + " " + MOST)) {
            while (rows.next()) {
                System.out.printf(
                        "  %.3f ms a page, %,7d times: %s%n",
                        rows.getDouble("time") / pages, rows.getLong("calls"), rows.getString("query"));
            }
        }
    }
}
