package dev.lectern.embedded;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A real Kafka broker in this process: one KRaft node, broker and controller, on loopback, with its log in a folder that
 * survives restarts.
 */
public final class EmbeddedKafka implements AutoCloseable {

    /** The port that tools try first. */
    public static final int USUAL_PORT = 9092;

    private static final String NODE_ID = "1";
    private static final String CONTROLLER = "CONTROLLER";

    private final KafkaRaftServer server;
    private final String bootstrapServers;

    private EmbeddedKafka(KafkaRaftServer server, String bootstrapServers) {
        this.server = server;
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Starts the broker and waits until it takes requests.
     *
     * @param directory folder of its log; formatted when it is new
     * @param port port to listen on when it is free, else a random one is taken; 0 for a random one
     * @throws EmbeddedServerFailure if it does not come up
     */
    public static EmbeddedKafka start(Path directory, int port) {
        return start(directory, port, UnaryOperator.identity(), List.of());
    }

    /**
     * Starts a broker that is also something else, such as one that lets in only who has a password.
     *
     * @param more changes its settings
     * @param scram users to make, as {@code kafka-storage format --add-scram} takes them
     */
    static EmbeddedKafka start(Path directory, int port, UnaryOperator<Map<String, Object>> more, List<String> scram) {
        return start(directory, Ports.preferring(port), more, scram);
    }

    /**
     * Starts a broker on two of several ports.
     *
     * @param ports gives ports that were free a moment ago; asked again when something else took one meanwhile
     */
    static EmbeddedKafka start(
            Path directory, IntSupplier ports, UnaryOperator<Map<String, Object>> more, List<String> scram) {
        for (int attempt = 1; ; attempt++) {
            int port = ports.getAsInt();
            int controllerPort = IntStream.generate(ports)
                    .filter(other -> other != port)
                    .findFirst()
                    .orElseThrow();
            KafkaRaftServer server = null;
            try (var silence = TakenPorts.silenced()) {
                Files.createDirectories(directory);
                if (Files.notExists(directory.resolve("meta.properties"))) {
                    format(directory, scram);
                }
                server = new KafkaRaftServer(
                        new KafkaConfig(more.apply(settings(directory, port, controllerPort)), false), Time.SYSTEM);
                server.startup();
                return new EmbeddedKafka(server, "localhost:" + port);
            } catch (Exception e) {
                if (server != null) {
                    server.shutdown(); // what did start of it still holds the folder
                }
                if (attempt == Ports.ATTEMPTS || Ports.isFree(port) && Ports.isFree(controllerPort)) {
                    throw new EmbeddedServerFailure(
                            "The embedded Kafka in " + directory + " did not start (" + root(e)
                                    + "); set kafka.bootstrap.servers (environment: KAFKA_BOOTSTRAP_SERVERS) to use another.",
                            e);
                }
            }
        }
    }

    /** Where clients connect: {@code localhost:<port>}. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    @Override
    public void close() {
        try (var silence = EndingBroker.silenced()) {
            server.shutdown();
            server.awaitShutdown();
        }
    }

    /** Kafka tells the reason last. */
    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static void format(Path directory, List<String> scram) throws Exception {
        try (var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setPrintStream(nowhere)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(Integer.parseInt(NODE_ID))
                    .setControllerListenerName(CONTROLLER)
                    .setMetadataLogDirectory(directory.toString())
                    .addDirectory(directory.toString())
                    .setIgnoreFormatted(true)
                    .setScramArguments(scram)
                    .run();
        }
    }

    private static Map<String, Object> settings(Path directory, int brokerPort, int controllerPort) {
        var settings = new HashMap<String, Object>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", NODE_ID);
        settings.put("controller.quorum.voters", NODE_ID + "@localhost:" + controllerPort);
        settings.put("controller.listener.names", CONTROLLER);
        settings.put(
                "listeners", "BROKER://localhost:" + brokerPort + "," + CONTROLLER + "://localhost:" + controllerPort);
        settings.put("advertised.listeners", "BROKER://localhost:" + brokerPort);
        settings.put("listener.security.protocol.map", "BROKER:PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
        settings.put("inter.broker.listener.name", "BROKER");
        settings.put("log.dirs", directory.toString());
        settings.put("auto.create.topics.enable", "false");
        settings.put("message.max.bytes", Integer.toString(8 * 1024 * 1024));
        // One node: everything that is replicated elsewhere is kept once here.
        for (String topic : new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            settings.put(topic + ".replication.factor", "1");
            settings.put(topic + ".num.partitions", "1");
        }
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        // A newcomer does not want to wait for consumers that will never come.
        settings.put("group.initial.rebalance.delay.ms", "0");
        // A broker that was killed is still registered; these say how soon a restart may take its place.
        settings.put("broker.heartbeat.interval.ms", "500");
        settings.put("broker.session.timeout.ms", "3000");
        // The default sizes are for a server of its own: 128 MiB of heap, two syncs a second.
        settings.put("log.cleaner.dedupe.buffer.size", "2097152");
        settings.put("metadata.max.idle.interval.ms", "0");
        return settings;
    }
}
