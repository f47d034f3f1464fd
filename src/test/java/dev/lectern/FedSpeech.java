package dev.lectern;

import dev.lectern.speech.ChangeKind;
import dev.lectern.store.OwnWords;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A speech through its life: what is fed of it, and what must be told by then, in this order. What one address shows is fed at
 * once, as its partition keeps the order; what another address shows is fed when all before it was told.
 */
final class FedSpeech {

    private static final int WORDS = 200;
    private static final int OPENING = 8;

    /** A thing to be fed. */
    private enum Look {
        PAGE,
        REVISED_PAGE,
        GONE,
        COPY,
        COPY_GONE;

        boolean elsewhere() {
            return this == COPY || this == COPY_GONE;
        }
    }

    private record Step(Look look, ChangeKind told) {}

    /** What becomes of a speech. */
    enum Course {
        NEW(new Step(Look.PAGE, ChangeKind.AVAILABLE)),
        REVISED(new Step(Look.PAGE, ChangeKind.AVAILABLE), new Step(Look.REVISED_PAGE, ChangeKind.REVISED)),
        WITHDRAWN(
                new Step(Look.PAGE, ChangeKind.AVAILABLE),
                new Step(Look.REVISED_PAGE, ChangeKind.REVISED),
                new Step(Look.GONE, ChangeKind.WITHDRAWN)),
        RESTORED(
                new Step(Look.PAGE, ChangeKind.AVAILABLE),
                new Step(Look.GONE, ChangeKind.WITHDRAWN),
                new Step(Look.PAGE, ChangeKind.RESTORED)),
        COPIED(
                new Step(Look.PAGE, ChangeKind.AVAILABLE),
                new Step(Look.COPY, ChangeKind.LINKED),
                new Step(Look.REVISED_PAGE, ChangeKind.REVISED)),
        MOVED(
                new Step(Look.PAGE, ChangeKind.AVAILABLE),
                new Step(Look.COPY, ChangeKind.LINKED),
                new Step(Look.GONE, ChangeKind.LINKED),
                new Step(Look.COPY_GONE, ChangeKind.WITHDRAWN));

        private final List<Step> steps;

        Course(Step... steps) {
            this.steps = List.of(steps);
        }
    }

    private final String name;
    private final Course course;
    private final Instant begun = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private int fed;

    FedSpeech(String name, Course course) {
        this.name = name;
        this.course = course;
    }

    /** The page on which it is seen first. */
    String url() {
        return "https://ferries.example/" + name;
    }

    /** Words that follow each other in the speech of an address or of a file, and in no other. */
    static String opening(String url) {
        return words(url.substring(Math.max(url.lastIndexOf('/'), url.lastIndexOf(':')) + 1), OPENING);
    }

    /** What must be told of what was fed. */
    List<ChangeKind> expected() {
        return course.steps.subList(0, fed).stream().map(Step::told).toList();
    }

    /** Pages that carry it beside the first one. */
    long copies() {
        return course.steps.subList(0, fed).stream()
                .filter(step -> step.look() == Look.COPY)
                .count();
    }

    /** The records that come next: none when all was fed, or what was fed is still to be told. */
    List<ProducerRecord<String, byte[]>> next(List<ChangeKind> told) {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        if (told.equals(expected())) {
            while (fed < course.steps.size() && (records.isEmpty() || !moves())) {
                records.add(record(course.steps.get(fed).look()));
                fed++;
            }
        }
        return records;
    }

    private boolean moves() {
        return course.steps.get(fed).look().elsewhere()
                != course.steps.get(fed - 1).look().elsewhere();
    }

    private ProducerRecord<String, byte[]> record(Look look) {
        boolean gone = look == Look.GONE || look == Look.COPY_GONE;
        String address = look.elsewhere() ? "https://embassy.example/" + name : url();
        var record = new ProducerRecord<>(
                "lectern.pages", address, gone ? new byte[0] : page(name, look == Look.REVISED_PAGE));
        Map.of(
                        "ce_source", look.elsewhere() ? "embassy" : "ferries",
                        "ce_time", begun.plusSeconds(fed).toString(),
                        "ce_type", gone ? "dev.lectern.page.gone.v1" : "dev.lectern.page.scraped.v1")
                .forEach((header, text) -> record.headers().add(new RecordHeader(header, text.getBytes(UTF_8))));
        return record;
    }

    /** A page that no other speech is like. */
    static byte[] page(String name, boolean revised) {
        String words = words(name, WORDS);
        return SamplePage.saying(revised ? words + ". It was said more clearly than that" : words);
    }

    private static String words(String name, int many) {
        return OwnWords.of(UUID.nameUUIDFromBytes(name.getBytes(UTF_8)), many);
    }
}
