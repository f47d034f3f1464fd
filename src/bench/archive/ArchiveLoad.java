import java.nio.file.Files;
import java.nio.file.Path;

/** Measures what the reading of an archive costs those who wait for news; started by {@code run}. */
class ArchiveLoad {

    private ArchiveLoad() {}

    public static void main(String[] arguments) {
        // Whatever happens, the process ends with it: the threads of the site would keep it alive.
        try {
            int missing = run(arguments[0], Path.of(arguments[1]), Integer.parseInt(arguments[2]));
            if (missing > 0) {
                System.err.println("The load failed: " + missing
                        + " pages had not arrived in the stream 2 minutes after they were in Kafka; see the phases above.");
            }
            System.exit(missing == 0 ? 0 : 1);
        } catch (Exception | Error e) {
            System.err.println("The load failed: " + (e instanceof IllegalStateException ? e.getMessage() : e) + ".");
            System.exit(1);
        }
    }

    /** How many pages did not arrive in the stream in time. */
    private static int run(String jar, Path work, int records) throws Exception {
        Path archive = work.resolve("archive.warc.gz");
        ArchiveFile.write(archive, records);
        System.out.printf("archive: %,d records, %,d bytes gzipped%n", records, Files.size(archive));
        var site = new Site();
        try (var program = new Program(jar, work)) {
            program.watch("live", "listing: " + site.address(), "every: PT2S\natMost: PT2S\ndelay: PT0S\n");
            var running = program.running();
            var arrivals = new Arrivals(running);
            var figures = new Figures(running);
            var phase = new Phase(site, arrivals);
            site.addPage();
            Wait.until("first look", () -> figures.count("frontier_page where published_at is not null") > 0, 60);
            Phase.printHead();
            int missing = phase.run("alone", () -> false);

            long begin = System.nanoTime();
            program.watch("archive", "warc: " + archive, "every: PT5S\n");
            Wait.until("archive", () -> figures.progress().records() > 0, 60);
            missing += phase.run("while it is read", () -> false);
            Figures.Progress now = figures.progress();
            while (!now.finished()) {
                missing += phase.run("while it is read", () -> figures.progress().finished());
                now = figures.progress();
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            missing += phase.run("while it is parsed", () -> false);
            System.out.printf(
                    "read: %,d records, %,d pages within %.0f s; busy %.1f s: %.0f records/s; parsed meanwhile: %,d; peak RSS %s%n",
                    now.records(), now.pages(), seconds, now.busy() / 1000.0, now.records() * 1000.0 / now.busy(),
                    figures.count("speech"), program.memory());
            arrivals.check();
            return missing;
        }
    }
}
