package dev.lectern.warc;

import dev.lectern.store.CaptureArchive;
import dev.lectern.store.KeptCapture;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/**
 * Writes captures as one WARC file, each record a gzip member of its own, so that any of them can be read without those before
 * it. However many there are, one page at a time is in memory, and the writer waits for whoever reads.
 */
public final class WarcExport {

    private static final Logger LOG = Logger.getLogger(WarcExport.class);

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
     * @return how many captures it holds, or tells to be damaged
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
                WarcRecord record = record(capture, info.id());
                if (record != null) {
                    writer.write(record);
                    written++;
                }
                last = capture;
            }
        } while (page.size() == PAGE);
        return written;
    }

    /** Null for one that was erased meanwhile. One whose bytes are damaged is told, and does not keep those behind it from being written. */
    private @Nullable WarcRecord record(KeptCapture capture, URI warcinfo) throws IOException {
        Optional<byte[]> body;
        try {
            body = archive.body(capture.id());
        } catch (UncheckedIOException e) {
            LOG.errorf(
                    "The bytes of capture %d of %s cannot be exported. %s",
                    capture.id(), capture.url(), e.getMessage());
            return CaptureRecord.missing(capture, warcinfo);
        }
        return body.isPresent() ? CaptureRecord.of(capture, body.get(), warcinfo) : null;
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
