package dev.lectern.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static dev.lectern.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

class EmbeddedPostgresTest {

    @TempDir
    Path folder;

    @Test
    void whatWasStoredIsThereAfterARestart() throws SQLException {
        try (var first = EmbeddedPostgres.start(folder, 0, true)) {
            execute(first, "create table kept as select 'still here' as word");
        }

        try (var second = EmbeddedPostgres.start(folder, 0, true)) {
            assertThat(text(second, "select word from kept")).isEqualTo("still here");
        }
    }

    @Test
    void aPortThatIsTakenIsNotInsistedOn() throws IOException, SQLException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var postgres = EmbeddedPostgres.start(folder, taken.getLocalPort(), false)) {
            assertThat(postgres.jdbcUrl()).doesNotContain(":" + taken.getLocalPort() + "/");
            assertThat(text(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void aPortThatAnotherServerTookMeanwhileIsNotTakenForOurOwn() throws SQLException {
        try (var other = EmbeddedPostgres.start(folder.resolve("other"), 0, false)) {
            var found = new ArrayDeque<>(List.of(portOf(other), Ports.free(), Ports.free(), Ports.free()));

            try (var postgres = EmbeddedPostgres.start(folder.resolve("own"), found::remove, false, Map.of())) {
                assertThat(Path.of(text(postgres, "show data_directory"))).startsWith(folder.resolve("own"));
            }
        }
    }

    /** {@code pg_ctl} gives it up after 5 s. */
    @Test
    void itHasEndedWhenItIsClosedHoweverLongItWrites() throws Exception {
        var postgres = EmbeddedPostgres.start(folder, 0, false);
        String writer = text(postgres, "select pid from pg_stat_activity where backend_type = 'checkpointer'");
        signal("-STOP", writer);

        CompletableFuture<Boolean> stillRuns = CompletableFuture.runAsync(postgres::close)
                .thenApply(closed -> Files.exists(folder.resolve("data-17/postmaster.pid")));
        await().until(EmbeddedPostgresTest::isAskedToEnd);
        await().until(() -> !isAskedToEnd());
        signal("-CONT", writer);

        assertThat(stillRuns.get(60, TimeUnit.SECONDS)).isFalse();
    }

    private static boolean isAskedToEnd() {
        return ProcessHandle.current()
                .descendants()
                .anyMatch(process -> process.info().command().orElse("").endsWith("pg_ctl"));
    }

    private static void signal(String name, String process) throws Exception {
        new ProcessBuilder("kill", name, process).start().waitFor();
    }

    private static int portOf(EmbeddedPostgres postgres) {
        return Integer.parseInt(postgres.jdbcUrl().replaceFirst(".*:(\\d+)/.*", "$1"));
    }

    private static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection = connect(postgres);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection = connect(postgres);
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), EmbeddedPostgres.USER, EmbeddedPostgres.PASSWORD);
    }
}
