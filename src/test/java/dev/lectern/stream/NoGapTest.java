package dev.lectern.stream;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.RepeatedTest;

import static dev.lectern.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** The promise of the stream: whatever a client does, it ends with every change, in order, each once. */
class NoGapTest {

    private static final int CLIENTS = 200;
    private static final long CHANGES = 1500;

    /** Each client reads every change: work of ten seconds on a machine that does nothing else. */
    private static final Duration LONG = Duration.ofMinutes(5);

    private static final Pattern EVENT = Pattern.compile("id: (\\d+)\nevent: available\n");

    private final MemoryFeed feed = new MemoryFeed();
    private final List<Client> clients = new ArrayList<>();
    private final List<Replica> replicas = List.of(new Replica(64), new Replica(16));
    private final PageReader reader = new PageReader(feed.inPagesOf(50), Changes.NO_INSTITUTIONS);

    /** A process that serves, with a ring of its own. */
    private final class Replica {
        final Ring ring;
        final RingKeeper keeper;
        final Blocks blocks;
        final Selections selections = new Selections();
        final LiveFirst liveFirst = new LiveFirst(1, System::nanoTime);
        final HeldBytes held = new HeldBytes(200_000);

        Replica(int most) {
            ring = new Ring(most, Long.MAX_VALUE);
            blocks = new Blocks(ring);
            keeper = new RingKeeper(
                    ring, feed, Changes.NO_INSTITUTIONS, () -> clients.forEach(Client::wake), change -> {});
        }
    }

    @RepeatedTest(2)
    void everyClientSeesEveryChangeOnceWhileItStallsBreaksAndResumes() throws Exception {
        ExecutorService[] loops = {Executors.newSingleThreadExecutor(), Executors.newSingleThreadExecutor()};
        ScheduledExecutorService others = Executors.newScheduledThreadPool(3);
        Pages pages = (wanted, found, failed) -> others.execute(() -> found.accept(reader.read(wanted)));
        for (long n = 1; n <= 500; n++) {
            feed.add(n);
        }
        replicas.forEach(replica -> replica.keeper.catchUp());
        for (int n = 0; n < CLIENTS; n++) {
            clients.add(new Client(n, loops[n % 2], pages, others));
        }
        try {
            clients.forEach(Client::connect);

            var seeded = new Random(7);
            for (long n = 501; n <= CHANGES; ) {
                int burst = 1 + seeded.nextInt(40);
                long to = Math.min(CHANGES, n + burst);
                for (; n <= to; n++) {
                    feed.add(n);
                }
                // The topic may repeat what was there, and need not tell of every position.
                for (Replica replica : replicas) {
                    replica.keeper.upTo(Math.max(1, to - seeded.nextInt(3)));
                    replica.keeper.upTo(to);
                }
            }

            await().atMost(LONG).until(() -> clients.stream().allMatch(Client::hasLast));
            for (Client client : clients) {
                assertThat(client.seen).as("client " + client.number).isEqualTo(client.expected());
            }
        } finally {
            loops[0].shutdownNow();
            loops[1].shutdownNow();
            others.shutdownNow();
        }
    }

    /** A client with moods: now and then its socket is full, or it breaks off and comes back with its last id, here or there. */
    private final class Client {
        final int number;
        final long first;
        final List<Long> seen = new ArrayList<>();
        final Executor loop;
        final Pages pages;
        final ScheduledExecutorService timer;
        final Random mood;
        volatile long lastId;
        volatile Subscription subscription;

        Client(int number, Executor loop, Pages pages, ScheduledExecutorService timer) {
            this.number = number;
            this.loop = loop;
            this.pages = pages;
            this.timer = timer;
            this.mood = new Random(number);
            this.first = number * 8L % 500;
            this.lastId = first;
        }

        void connect() {
            Replica replica = replicas.get(mood.nextInt(2));
            var sink = new MoodySink();
            StreamRequest all = StreamParameters.read(MultiMap.caseInsensitiveMultiMap(), null);
            var next = new Subscription(
                    sink,
                    loop,
                    new Subscription.Line(replica.blocks, pages, replica.held, replica.liveFirst, events -> {}),
                    replica.selections.join(all.filter()),
                    all.view(),
                    lastId);
            sink.owner = next;
            subscription = next;
            wake();
        }

        void wake() {
            Subscription open = subscription;
            if (open != null) {
                loop.execute(open::pump);
            }
        }

        boolean hasLast() {
            return lastId == CHANGES;
        }

        List<Long> expected() {
            return java.util.stream.LongStream.rangeClosed(first + 1, CHANGES)
                    .boxed()
                    .toList();
        }

        private final class MoodySink implements Sink {
            private boolean full;
            private boolean broken;
            private Subscription owner;

            @Override
            public boolean full() {
                return full;
            }

            @Override
            public void write(Buffer block, Runnable done) {
                done.run();
                if (broken) {
                    return;
                }
                Matcher event = EVENT.matcher(block.toString());
                while (event.find()) {
                    long id = Long.parseLong(event.group(1));
                    seen.add(id);
                    lastId = id; // whoever reads this sees that, too
                }
                int whim = mood.nextInt(60);
                if (whim < 10) {
                    full = true;
                    timer.schedule(() -> loop.execute(this::drained), mood.nextInt(20), TimeUnit.MILLISECONDS);
                } else if (whim == 20) {
                    broken = true;
                    owner.closed();
                    timer.schedule(() -> loop.execute(Client.this::connect), mood.nextInt(20), TimeUnit.MILLISECONDS);
                }
            }

            @Override
            public void cut() {
                throw new IllegalStateException("nothing goes wrong here");
            }

            private void drained() {
                full = false;
                owner.pump();
            }

            @Override
            public void end(Buffer block) {
                broken = true;
            }
        }
    }
}
