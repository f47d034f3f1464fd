package dev.lectern.embedded;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DemoScheduleTest {

    private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");

    private final DemoLibrary library = DemoLibrary.shipped();
    private final DemoEditions editions = DemoEditions.shipped();

    @Test
    void theNewestComesFirst() {
        DemoSchedule schedule = after(8);

        assertThat(schedule.newest(0, 60))
                .extracting(DemoEntry::number)
                .containsExactlyElementsOf(LongStream.iterate(8, number -> number - 1)
                        .limit(8)
                        .boxed()
                        .toList());
    }

    @Test
    void whatIsNotOutYetHasNoPage() {
        DemoSpeech next = library.speeches().get(8);

        assertThat(after(8).bySlug(next.slug())).isEmpty();
        assertThat(after(9).bySlug(next.slug())).isPresent();
    }

    @Test
    void editsASpeechWhenItsTimeHasCome() {
        long number = numberOf(library.speeches().stream()
                .filter(speech -> speech.edit() != null)
                .findFirst()
                .orElseThrow());
        DemoSpeech speech = library.speeches().get((int) number - 1);
        long then = number + speech.edit().after();

        assertThat(after(then - 1).entry(number).orElseThrow().speech().text()).isEqualTo(speech.text());
        DemoEntry edited = after(then).entry(number).orElseThrow();
        assertThat(edited.speech().text()).isEqualTo(speech.edited().text());
        assertThat(edited.isEdited()).isTrue();
        assertThat(edited.changedAt()).isEqualTo(after(then).timeOf(then));
    }

    @Test
    void takesASpeechAwayForGoodWhenItsTimeHasCome() {
        DemoSpeech speech = library.speeches().stream()
                .filter(candidate -> candidate.withdrawnAfter() != null)
                .findFirst()
                .orElseThrow();
        long then = numberOf(speech) + speech.withdrawnAfter();

        assertThat(after(then - 1).bySlug(speech.slug())).isPresent();
        assertThat(after(then).bySlug(speech.slug())).isEmpty();
        assertThat(after(then + 500).bySlug(speech.slug())).isEmpty();
        assertThat(after(then).newest(0, 60)).hasSize((int) then - 1);
    }

    @Test
    void editionsFollowTheLibraryAndAreDatedOnTheirDay() {
        DemoSchedule schedule = after(library.size() + 3L);

        DemoEntry newest = schedule.newest(0, 1).get(0);
        assertThat(newest.speech().slug()).startsWith("edition-3-");
        assertThat(newest.speech().date()).isEqualTo(LocalDate.of(2026, 11, 21));
        assertThat(schedule.bySlug(newest.speech().slug())).hasValue(newest);
    }

    @Test
    void anEditionAnswersToItsOwnSlugOnly() {
        DemoSchedule schedule = after(library.size() + 3L);

        assertThat(schedule.bySlug("edition-3-no-such-topic")).isEmpty();
        assertThat(schedule.bySlug("edition-4-comet")).isEmpty();
        assertThat(schedule.bySlug("edition-0-comet")).isEmpty();
    }

    @Test
    void aLargerLibraryMovesNoEdition() {
        DemoState older = new DemoState(0, 20, 23, List.of(run(6, 0)));

        DemoEntry third = new DemoSchedule(library, editions, older).entry(23).orElseThrow();

        assertThat(third.speech().slug()).startsWith("edition-3-");
    }

    @Test
    void aRestartMovesNoTimeOfBefore() {
        DemoState before = new DemoState(0, library.size(), 9, List.of(run(6, 0)));
        DemoState restarted = before.withRun(run(9, 1000)).withPublished(10);
        DemoSchedule schedule = new DemoSchedule(library, editions, restarted);

        assertThat(schedule.timeOf(9)).isEqualTo(START.plusSeconds(15));
        assertThat(schedule.timeOf(10)).isEqualTo(START.plusSeconds(1005));
        assertThat(schedule.timeOf(6)).isEqualTo(START.minus(Duration.ofHours(1)));
    }

    private DemoSchedule after(long published) {
        return new DemoSchedule(library, editions, new DemoState(0, library.size(), published, List.of(run(6, 0))));
    }

    private long numberOf(DemoSpeech speech) {
        return library.speeches().indexOf(speech) + 1L;
    }

    private static DemoRun run(long after, long second) {
        return new DemoRun(after, START.plusSeconds(second), Duration.ofSeconds(5), Duration.ofMinutes(1));
    }
}
