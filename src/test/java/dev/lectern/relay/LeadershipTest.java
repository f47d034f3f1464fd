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
            assertThat(Leadership.acquired(leader)).isTrue();
            assertThat(Leadership.holderWorks(standby)).isFalse();

            Leadership.tell(leader);

            assertThat(Leadership.holderWorks(standby)).isTrue();
        }
    }

    @Test
    void whatTheLeaderBeforeSaidDoesNotCount() throws Exception {
        try (Connection leader = database.connect();
                Connection standby = database.connect()) {
            Leadership.tell(standby);

            assertThat(Leadership.acquired(leader)).isTrue();

            assertThat(Leadership.holderWorks(standby)).isFalse();
        }
    }

    @Test
    void anOlderProgramIsTakenToWork() throws Exception {
        try (Connection before = database.connect()) {
            assertThat(Leadership.acquired(before)).isTrue();
        }
        try (Connection old = database.connect();
                Connection standby = database.connect();
                Statement statement = old.createStatement()) {
            statement.execute("select pg_advisory_lock(" + 0x6C65637465726EL + ")"); // and it notes nothing

            assertThat(Leadership.holderWorks(standby)).isTrue();
        }
    }
}
