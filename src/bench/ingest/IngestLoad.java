import dev.lectern.embedded.EmbeddedKafka;
import dev.lectern.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.Map;

/** Compares ingest with its two parts; started by {@code run}. */
class IngestLoad {

    /** As in {@code k8s/components/cnpg}, and what counts the statements. */
    private static final Map<String, String> SETTINGS = Map.of(
            "shared_buffers", "512MB", "max_wal_size", "4GB", "shared_preload_libraries", StatementTimes.LIBRARY);

    private IngestLoad() {}

    public static void main(String[] arguments) {
        try {
            run(arguments[0], Path.of(arguments[1]), Integer.parseInt(arguments[2]), arguments[3].equals("alone"));
            System.exit(0);
        } catch (Exception | Error e) {
            System.err.println("The load failed: " + (e instanceof IllegalStateException ? e.getMessage() : e) + ".");
            System.exit(1);
        }
    }

    private static void run(String jar, Path work, int pages, boolean alone) throws Exception {
        try (var kafka = EmbeddedKafka.start(work.resolve("kafka"), 0);
                var postgres = EmbeddedPostgres.start(work.resolve("postgres"), 0, true, SETTINGS)) {
            var database = new Tables(postgres.jdbcUrl());
            // Makes topics and tables, and is gone again when the topic is filled.
            new PackagedProgram(jar, work, kafka.bootstrapServers(), postgres.jdbcUrl(), "ingest,serve").close();
            Backlog.fill(kafka.bootstrapServers(), 0, pages);
            System.out.printf("%,d pages of %,d bytes wait in lectern.pages.backfill%n", pages, Speech.page(1).length());

            double parse = ParseAlone.pagesPerSecond(Math.min(pages, 20_000));
            System.out.printf("parse alone, on all cores: %,.0f pages/s%n", parse);

            double ingest;
            try (var program = new PackagedProgram(jar, work, kafka.bootstrapServers(), postgres.jdbcUrl(), "ingest")) {
                var statements = new StatementTimes(postgres.jdbcUrl());
                ingest = Progress.watch(database, program, new PostgresTime(work.resolve("postgres")), pages);
                statements.print(pages);
            }
            double copy = database.copy(work, pages);
            System.out.printf("copy of the finished rows, with all indexes: %,.0f pages/s%n", copy);
            System.out.printf(
                    "ingest %,.0f pages/s: %.2f of the slower of the two%n", ingest, ingest / Math.min(parse, copy));

            if (alone) {
                return;
            }
            Backlog.fill(kafka.bootstrapServers(), pages, 2 * pages);
            try (var program = new PackagedProgram(jar, work, kafka.bootstrapServers(), postgres.jdbcUrl(), "ingest,serve");
                    var news = new News(kafka.bootstrapServers(), program.address(), database.count("select max(position) from feed_entry"))) {
                Progress.beside(database, 2 * pages);
                news.print();
            }
            try (var program = new PackagedProgram(jar, work, kafka.bootstrapServers(), postgres.jdbcUrl(), "serve")) {
                ListRequests.print(program.address());
            }
        }
    }
}
