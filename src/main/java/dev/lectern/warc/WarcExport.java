package dev.lectern.warc;

import dev.lectern.store.CaptureArchive;
import dev.lectern.store.KeptCapture;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/**
 * Writes captures as one WARC file, each record a gzip member of its own, so that any of them can be read without those before
 * it. However many there are, one page at a time is in memory, and the writer waits for whoever reads.
 */
public final class WarcExport {

    private static final int PAGE = 200;

    private final CaptureArchive archive;
    private final String version;
    private final Clock clock;

    /**
     * An export.
     *
     * @param version of this program, for the record that describes the file
     */
    public WarcExport(CaptureArchive archive, String version, Clock clock) {
        this.archive = archive;
        this.version = version;
        this.clock = clock;
    }

    /**
     * Writes the file; leaves the stream open.
     *
     * @param name what the file is called
     * @return how many captures it holds
     * @throws IOException if the reader has gone; PostgreSQL failing is a {@link dev.lectern.sql.DatabaseFailed}
     */
    public long write(CaptureArchive.Wanted wanted, String name, OutputStream out) throws IOException {
        // Never closed: that would end the file as if it were whole, also when it is not.
        @SuppressWarnings("MustBeClosedChecker")
        var writer = new WarcWriter(Channels.newChannel(out), WarcCompression.GZIP);
        Warcinfo info = info(wanted, name);
        writer.write(info);
        long written = 0;
        @Nullable KeptCapture last = null;
        List<KeptCapture> page;
        do {
            page = archive.after(wanted, last, PAGE);
            for (KeptCapture capture : page) {
                Optional<byte[]> body = archive.body(capture.id());
                if (body.isPresent()) {
                    writer.write(CaptureRecord.of(capture, body.get(), info.id()));
                    written++;
                }
                last = capture;
            }
        } while (page.size() == PAGE);
        return written;
    }

    private Warcinfo info(CaptureArchive.Wanted wanted, String name) {
        String what = "Captures fetched from " + wanted.from() + " until before " + wanted.to()
                + (wanted.source() == null ? "" : ", of the source " + wanted.source());
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("software", List.of("Lectern/" + version));
        fields.put("format", List.of("WARC File Format 1.1"));
        fields.put(
                "conformsTo",
                List.of("https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/"));
        fields.put("description", List.of(what));
        return new Warcinfo.Builder()
                .version(MessageVersion.WARC_1_1)
                .recordId(UUID.randomUUID())
                .date(clock.instant())
                .filename(name)
                .fields(fields)
                .build();
    }
}
