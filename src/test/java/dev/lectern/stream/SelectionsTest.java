package dev.lectern.stream;

import dev.lectern.search.SpokenWords;
import dev.lectern.search.WordQuestion;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static dev.lectern.Patience.await;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class SelectionsTest {

    private final Selections selections = new Selections();

    @Test
    void whoAsksForTheSameSharesTheAnswers() {
        Selection first = selections.join(asking("ships"));

        assertThat(selections.join(asking("ships"))).isSameAs(first);
        assertThat(selections.join(asking("whales"))).isNotSameAs(first);
        assertThat(selections.count()).isEqualTo(2);
    }

    @Test
    void isForgottenWithItsLastSubscriber() {
        Selection selection = selections.join(asking("ships"));
        selections.join(asking("ships"));

        selections.leave(selection);
        assertThat(selections.count()).isEqualTo(1);
        selections.leave(selection);

        assertThat(selections.count()).isZero();
    }

    @Test
    void aChangeIsLookedAtOnceUntilItIsReplaced() {
        Selection selection = selections.join(asking("ships"));
        Change change = Changes.at(1);
        byte[] other = new String(Changes.item(1).full(), UTF_8)
                .replace("Ships", "Boats")
                .getBytes(UTF_8);
        var replaced = new Change(
                1,
                change.word(),
                change.facts(),
                new ChangeText(() -> other, null),
                new Event(1, change.word(), other),
                change.summary(),
                null);

        assertThat(selection.wants(change)).isTrue();
        assertThat(selection.wants(replaced)).as("not looked at again").isTrue();
        selections.forget();

        assertThat(selection.wants(replaced)).isFalse();
    }

    @Test
    @Timeout(60)
    void whoComesMeanwhileWaitsForTheAnswer() throws Exception {
        Selection selection = selections.join(asking("ships"));
        Change known = Changes.at(1);
        var looks = new AtomicInteger();
        var goOn = new CountDownLatch(1);
        var text = new ChangeText(
                () -> {
                    looks.incrementAndGet();
                    join(goOn);
                    return known.full().json();
                },
                null);
        var change = new Change(1, known.word(), known.facts(), text, known.full(), known.summary(), null);
        List<Boolean> answers = new CopyOnWriteArrayList<>();
        List<Thread> threads = Stream.generate(() -> new Thread(() -> answers.add(selection.wants(change))))
                .limit(4)
                .toList();

        threads.forEach(Thread::start);
        await().until(() -> looks.get() == threads.size()
                || threads.stream()
                                .filter(one -> one.getState() == Thread.State.BLOCKED)
                                .count()
                        == threads.size() - 1);
        goOn.countDown();
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(answers).containsExactly(true, true, true, true);
        assertThat(looks).hasValue(1);
    }

    private static void join(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void rememberedAnswersAreThoseOfTheirPosition() {
        Selection selection = selections.join(asking("66"));

        for (long n = 1; n <= 200; n++) {
            assertThat(selection.wants(Changes.at(n))).isEqualTo(n == 66);
        }
    }

    @Test
    void theTextIsThatOfTitleAndTurns() {
        List<SpokenWords> words = Changes.at(7).text().words();

        assertThat(words).hasSize(1);
        assertThat(words.get(0).words()).contains("harbour", "7", "ships").doesNotContain("ports");
    }

    private static StreamFilter asking(String question) {
        return new StreamFilter(
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                WordQuestion.of(question));
    }
}
