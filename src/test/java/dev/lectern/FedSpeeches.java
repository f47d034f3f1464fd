package dev.lectern;

import dev.lectern.embedded.ProxiedServers;
import dev.lectern.speech.ChangeKind;
import dev.lectern.speech.SpeechChange;
import dev.lectern.speech.SpeechJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is fed to a line, on the topic of pages past every proxy and through its inbox: new pages, revised ones, those that are gone or
 * back, and copies elsewhere. Knows what must be told of all that, whatever fails meanwhile: the same speeches, the same changes of
 * each in the same order, at gapless positions.
 */
final class FedSpeeches {

    private final ProxiedServers servers;
    private final Path inbox;
    private final List<FedSpeech> speeches = new ArrayList<>();

    /** Files of the inbox, and how often each was put there. A folder tells what stands there now, so each waits to be told of. */
    private final Map<String, Integer> files = new LinkedHashMap<>();

    FedSpeeches(ProxiedServers servers, Path inbox) {
        this.servers = servers;
        this.inbox = inbox;
    }

    /**
     * Feeds new speeches, and what comes next of those that are told of.
     *
     * @param pages so many come by the topic
     * @param more so many come as files
     * @param told what was told so far
     */
    void feed(int pages, int more, List<SpeechChange> told) throws IOException {
        Map<String, List<ChangeKind>> known = changes(told).stream()
                .collect(Collectors.toMap(
                        Told::url,
                        Told::changes,
                        (one, other) ->
                                Stream.concat(one.stream(), other.stream()).toList()));
        for (int n = 0; n < pages; n++) {
            FedSpeech.Course[] courses = FedSpeech.Course.values();
            speeches.add(new FedSpeech("page-" + speeches.size(), courses[speeches.size() % courses.length]));
        }
        List<ProducerRecord<String, byte[]>> records = speeches.stream()
                .flatMap(speech -> speech.next(known.getOrDefault(speech.url(), List.of())).stream())
                .toList();
        TopicRecords.write(servers.directKafka(), records);
        for (String file : List.copyOf(files.keySet())) {
            // Who was killed between telling of a file and moving it away has left it there.
            if (files.get(file) == 1 && known.containsKey("inbox:" + file) && Files.notExists(inbox.resolve(file))) {
                put(file);
            }
        }
        for (int n = 0; n < more; n++) {
            put("night-" + files.size() + ".md");
        }
    }

    /** Puts a file into the inbox, at once. */
    private void put(String file) throws IOException {
        int before = files.merge(file, 1, Integer::sum) - 1;
        Path hidden = inbox.resolve("." + file);
        Files.write(hidden, FedSpeech.page(file, before > 0));
        Files.move(hidden, inbox.resolve(file));
    }

    /** How many changes must be told. */
    int expected() {
        return expectedChanges().stream()
                .mapToInt(told -> told.changes().size())
                .sum();
    }

    /** Looks whether all that must be told was told once, in one order, and whether no more than that is stored. */
    void assertTold(List<SpeechChange> told) {
        assertThat(told).extracting(SpeechChange::position).containsExactlyElementsOf(positions());
        assertThat(changes(told)).containsExactlyInAnyOrderElementsOf(expectedChanges());
        List<ChangeKind> all = told.stream().map(SpeechChange::change).toList();
        assertThat(servers.number("""
                        select count(*) from generate_series(1, %d) as told full join feed_entry on position = told
                        where told is null or position is null""".formatted(expected())))
                .as("positions missing, and changes that have none or one beyond")
                .isZero();
        assertThat(servers.number("select count(*) from speech")).isEqualTo(count(all, ChangeKind.AVAILABLE));
        assertThat(servers.number("select count(*) from revision"))
                .isEqualTo(count(all, ChangeKind.AVAILABLE) + count(all, ChangeKind.REVISED));
        assertThat(servers.number("select count(*) from speech_place"))
                .isEqualTo(speeches.stream().mapToLong(FedSpeech::copies).sum());
        assertThat(servers.number("select count(*) from reject")).isZero();
    }

    /** Looks whether a subscriber got all that must be told. */
    void assertReceived(List<SseClient.Change> received) {
        assertThat(received).extracting(change -> Long.parseLong(change.id())).containsExactlyElementsOf(positions());
    }

    private List<Long> positions() {
        return LongStream.rangeClosed(1, expected()).boxed().toList();
    }

    private static long count(List<ChangeKind> changes, ChangeKind kind) {
        return changes.stream().filter(kind::equals).count();
    }

    private List<Told> expectedChanges() {
        List<Told> expected = new ArrayList<>();
        speeches.forEach(speech -> expected.add(new Told(speech.url(), speech.expected())));
        files.forEach((file, times) -> expected.add(new Told(
                "inbox:" + file,
                times == 1 ? List.of(ChangeKind.AVAILABLE) : List.of(ChangeKind.AVAILABLE, ChangeKind.REVISED))));
        return expected;
    }

    /**
     * What was told of one speech.
     *
     * @param url where it was seen first
     */
    record Told(String url, List<ChangeKind> changes) {}

    /** What was told of each speech, in its order. */
    static Collection<Told> changes(List<SpeechChange> told) {
        return told.stream()
                .collect(Collectors.groupingBy(SpeechChange::id, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(one -> new Told(
                        one.get(0).url(), one.stream().map(SpeechChange::change).toList()))
                .toList();
    }

    /** What a topic of speeches holds. */
    List<SpeechChange> onTheTopic() {
        return TopicRecords.read(servers.directKafka(), "lectern.speeches").stream()
                .map(record -> read(record.value()))
                .toList();
    }

    /** What a subscriber got. */
    static List<SpeechChange> read(List<SseClient.Change> received) {
        return received.stream()
                .map(change -> read(change.data().getBytes(UTF_8)))
                .toList();
    }

    private static SpeechChange read(byte[] json) {
        try {
            return SpeechJson.readChange(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
