package dev.lectern;

import dev.lectern.embedded.SmallDisk;
import dev.lectern.embedded.TcpProxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static dev.lectern.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Kafka and PostgreSQL fail in every way that a network and a server can, under one process with all roles. After each fault
 * every page was told of once, in one order; meanwhile readiness told the reason, and the log told it once.
 */
class FaultsIT {

    private static final int PAGES = 3;

    /** Fewer are said of a fault. */
    private static final int LINES = 20;

    /** So that a connection which nobody answers on is given up soon; longer where they are away for longer. */
    private static final Map<String, String> IMPATIENT = Map.of(
            "QUARKUS_DATASOURCE_JDBC_NEW_CONNECTION_SQL", "set idle_in_transaction_session_timeout = '4s'",
            "LECTERN_RELAY_SESSION_TIMEOUT", "PT3S",
            "KAFKA_REQUEST_TIMEOUT_MS", "4000");

    @TempDir
    static Path folder;

    private static FaultyLine line;

    private int mark;
    private int faults = 1;

    @BeforeAll
    static void start() throws Exception {
        line = FaultyLine.start(folder, "?socketTimeout=4", IMPATIENT);
        line.publish(PAGES);
        line.awaitEverything();
    }

    @AfterAll
    static void end() throws Exception {
        line.close();
    }

    @BeforeEach
    void mark() {
        line.awaitReady(true);
        mark = line.lectern().console().length();
    }

    @AfterEach
    void allIsWellAgain() {
        line.servers.postgres().heal();
        line.servers.kafka().heal();
        line.awaitEverything();
        line.awaitReady(true);
        assertThat(said()).noneMatch(text -> text.startsWith("\tat ") || text.startsWith("Caused by"));
        assertThat(said()).noneMatch(text -> text.matches("[0-9:]+ ERROR .*"));
        assertThat(said()).hasSizeLessThan(LINES * faults);
    }

    @Test
    void postgresIsAway() throws Exception {
        isAway("PostgreSQL", line.servers.postgres(), "refused");
    }

    @Test
    void kafkaIsAway() throws Exception {
        isAway("Kafka", line.servers.kafka(), "");
    }

    private void isAway(String server, TcpProxy proxy, String reason) throws Exception {
        proxy.refuse();
        line.publish(PAGES);
        line.awaitDown("\"" + server + "\"", "\"reason\"", reason);
        line.awaitLive();
        line.awaitTime(FaultyLine.AWAY);

        proxy.heal();

        line.awaitEverything();
        line.awaitReady(true);
        assertSaidOnce(server);
    }

    @Test
    void bothAreRestarted() throws Exception {
        faults = 2;
        line.publish(PAGES);
        line.servers.restartPostgres();
        line.publish(PAGES);
        line.servers.restartKafka();
        line.publish(PAGES);

        line.awaitEverything();
    }

    /** It takes what it gets and says nothing. */
    @Test
    void postgresIsSilent() throws Exception {
        isSilent("PostgreSQL", line.servers.postgres());
    }

    @Test
    void kafkaIsSilent() throws Exception {
        isSilent("Kafka", line.servers.kafka());
    }

    private void isSilent(String server, TcpProxy proxy) throws Exception {
        proxy.silence();
        line.publish(PAGES);
        line.awaitDown("\"" + server + "\"", "\"reason\"");
        line.awaitLive();
        line.awaitTime(FaultyLine.AWAY);

        proxy.heal();

        line.awaitEverything();
        assertSaidOnce(server);
    }

    /** As a firewall that lost its memory does: old connections lead nowhere and are never closed, new ones work. */
    @Test
    void connectionsToPostgresLeadNowhere() throws Exception {
        line.publish(PAGES);

        line.servers.postgres().forget();

        line.publish(PAGES);
        line.awaitEverything();
    }

    @Test
    void connectionsToKafkaLeadNowhere() throws Exception {
        line.publish(PAGES);

        line.servers.kafka().forget();

        line.publish(PAGES);
        line.awaitEverything();
    }

    @Test
    void connectionsBreakInEveryWay() throws Exception {
        faults = 8;
        for (TcpProxy proxy : List.of(line.servers.postgres(), line.servers.kafka())) {
            for (Runnable fault : List.<Runnable>of(
                    proxy::reset, proxy::halve, proxy::finish, () -> proxy.delay(Duration.ofMillis(100)))) {
                line.publish(PAGES);
                fault.run();
                line.awaitTime(Duration.ofMillis(500));
            }
            proxy.heal();
            line.awaitEverything();
        }
    }

    @Test
    void postgresHasNoConnectionLeft() throws Exception {
        line.servers.execute("alter role lectern connection limit 0");
        line.servers.execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'lectern'");
        try {
            line.publish(PAGES);

            line.awaitDown("\"reason\"", "too many connections for role");
        } finally {
            line.servers.execute("alter role lectern connection limit -1");
        }
        line.awaitEverything();
    }

    /** Deadlock, serialization failure, disk full, a standby that must not be written to: each the first time a page is stored. */
    @Test
    void postgresRefusesForItsOwnReasons() throws Exception {
        List<String> states = List.of("40P01", "40001", "53100", "25006");
        line.servers.execute("""
                create sequence fault;
                create function fail() returns trigger language plpgsql security definer as $$
                declare
                    n bigint := nextval('fault');
                begin
                    if n <= %d then
                        raise exception 'fault %% of the test', n using errcode = (array['%s'])[n];
                    end if;
                    return null;
                end $$;
                create trigger fail before insert on feed_entry for each statement execute function fail()
                """.formatted(states.size(), String.join("','", states)));
        try {
            line.publish(states.size() + 1);
            line.awaitEverything();
        } finally {
            line.servers.execute("drop trigger fail on feed_entry; drop function fail; drop sequence fault");
        }

        assertThat(line.rejects()).isZero();
    }

    @Test
    void theDiskOfPostgresIsFull() throws Exception {
        Optional<SmallDisk> mounted = SmallDisk.mount(folder.resolve("disk"), "1m");
        assumeThat(mounted).as("a tmpfs, which only root may mount").isPresent();
        try (SmallDisk disk = mounted.orElseThrow()) {
            line.servers.execute("create tablespace small location '" + disk.folder("space") + "'");
            line.servers.execute("alter table capture set tablespace small");
            disk.fill();

            line.publish(10 * PAGES);

            line.awaitDown("\"ingest\"", "No space left on device");
            line.awaitLive();
            disk.free();
            line.awaitEverything();
            line.servers.execute("alter table capture set tablespace pg_default");
            line.servers.execute("drop tablespace small");
        }
        assertThat(line.rejects()).isZero();
    }

    private List<String> said() {
        return line.lectern().console().substring(mark).lines().toList();
    }

    private long times(String sentence) {
        return said().stream().filter(text -> text.contains(sentence)).count();
    }

    /** That it is away, and that it is back. A machine that stands still for seconds is told of too. */
    private void assertSaidOnce(String server) {
        await().atMost(FaultyLine.PATIENCE)
                .untilAsserted(() -> assertThat(times(server + " answers again, after"))
                        .isEqualTo(times(server + " does not answer: "))
                        .isBetween(1L, 2L));
    }
}
