package dev.lectern.embedded;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** The pages of the demo site with what stands in them, for tests of whoever reads such pages. */
public final class DemoTruth {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private DemoTruth() {}

    /** A page and its truth. Kinds are words of the wire contract; a null speaker or label is one that is not printed. */
    public record Page(
            String url,
            String html,
            String title,
            String language,
            String kind,
            List<String> speakers,
            List<String> participants,
            String place,
            LocalDate date,
            List<Turn> turns) {

        @Override
        public String toString() {
            return url;
        }
    }

    /** What one voice says. */
    public record Turn(
            String kind, @Nullable String label, @Nullable String speaker, List<String> paragraphs) {}

    /** Every speech of the library as first published. */
    public static List<Page> library() {
        DemoPage pages = pages();
        return DemoLibrary.shipped().speeches().stream()
                .map(speech -> page(pages, speech))
                .toList();
    }

    /** The first editions. */
    public static List<Page> editions(int count) {
        DemoPage pages = pages();
        DemoEditions editions = DemoEditions.shipped();
        LocalDate day = NOW.atOffset(ZoneOffset.UTC).toLocalDate();
        return LongStream.rangeClosed(1, count)
                .mapToObj(number -> page(pages, editions.edition(number, day)))
                .toList();
    }

    private static DemoPage pages() {
        return new DemoPage(new DemoNoise(Clock.fixed(NOW, ZoneOffset.UTC)));
    }

    private static Page page(DemoPage pages, DemoSpeech speech) {
        List<DemoEntry> related = DemoLibrary.shipped().speeches().stream()
                .filter(other -> !other.slug().equals(speech.slug()))
                .limit(4)
                .map(other -> new DemoEntry(other, 1, NOW, NOW))
                .toList();
        return new Page(
                "http://127.0.0.1:8090/news/" + speech.slug(),
                pages.render(new DemoEntry(speech, 1, NOW, NOW), related),
                speech.title(),
                speech.language(),
                speech.kind(),
                speech.speakers().stream().map(DemoPerson::name).toList(),
                speech.participants().stream().map(DemoPerson::name).toList(),
                speech.place(),
                speech.date(),
                speech.turns().stream()
                        .map(turn -> new Turn(turn.kind(), turn.label(), turn.speaker(), turn.paragraphs()))
                        .toList());
    }
}
