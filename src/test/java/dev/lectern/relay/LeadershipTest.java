package dev.lectern.relay;

import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LeadershipTest {

    private final RelayFixture database;

    LeadershipTest() throws Exception {
        database = new RelayFixture();
    }

    @Test
    void whoHoldsTheLockWorksOnceItHasSaidSo() throws Exception {
        try (Connection leader = database.connect();
                Connection standby = database.connect()) {
            leadingPid(standby, "pg_backend_pid()"); // of one that led before
            assertThat(Leadership.acquired(leader)).isTrue();
            assertThat(Leadership.holderWorks(standby)).isFalse();

            Leadership.tell(leader);

            assertThat(Leadership.holderWorks(standby)).isTrue();
        }
    }

    @Test
    void whoSaidSoAndHoldsTheLockNoMoreDoesNotLead() throws Exception {
        try (Connection leader = database.connect();
                Connection standby = database.connect()) {
            Leadership.tell(leader);
            assertThat(Leadership.acquired(standby)).isTrue();

            assertThat(Leadership.holderWorks(standby)).isFalse();
        }
    }

    @Test
    void anOlderProgramIsTakenToWork() throws Exception {
        try (Connection leader = database.connect();
                Connection standby = database.connect()) {
            leadingPid(standby, "null");
            assertThat(Leadership.acquired(leader)).isTrue();

            assertThat(Leadership.holderWorks(standby)).isTrue();
        }
    }

    private static void leadingPid(Connection connection, String pid) throws Exception {
        try (Statement statement = connection.createStatement()) {
            statement.execute("update relay_progress set leading_pid = " + pid);
        }
    }
}
