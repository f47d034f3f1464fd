package dev.lectern.watch;

import dev.lectern.frontier.Archive;
import dev.lectern.frontier.ArchiveProgress;
import dev.lectern.frontier.FrontierDatabase;
import dev.lectern.page.PageNotPublished;
import dev.lectern.source.Discovery;
import dev.lectern.source.Source;
import dev.lectern.source.UrlPatterns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;

/** Archives of any form, and the reading that they are put through. */
abstract class ArchiveReadingFixture {

    static final String SITE = "https://a.example/";

    final DataSource database = FrontierDatabase.empty();
    final Fixtures.MemorySink sink = new Fixtures.MemorySink();
    final ArchiveReading reading = restarted();
    final Source source = Fixtures.source("a", new Discovery.Warc(Path.of("x"), UrlPatterns.ALL));

    @TempDir
    Path folder;

    enum Form {
        PLAIN,
        GZIPPED_RECORDS,
        GZIPPED_AS_A_WHOLE
    }

    ArchiveReading restarted() {
        return new ArchiveReading(
                new ArchiveProgress(database),
                sink::send,
                Fixtures.metrics(),
                10_000,
                Clock.fixed(Instant.parse("2026-11-20T08:00:00Z"), ZoneOffset.UTC));
    }

    Archive slice(Path file) throws IOException, PageNotPublished {
        return reading.slice(source, file, UrlPatterns.ALL, () -> {});
    }

    Path write(Form form, byte[]... records) throws IOException {
        byte[] bytes = switch (form) {
            case PLAIN -> Warcs.all(records);
            case GZIPPED_RECORDS ->
                Warcs.all(Stream.of(records).map(Warcs::gzipped).toArray(byte[][]::new));
            case GZIPPED_AS_A_WHOLE -> Warcs.gzipped(Warcs.all(records));
        };
        return Files.write(folder.resolve(form == Form.PLAIN ? "x.warc" : "x.warc.gz"), bytes);
    }
}
