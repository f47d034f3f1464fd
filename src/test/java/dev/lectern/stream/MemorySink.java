package dev.lectern.stream;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Keeps the blocks of a subscriber for tests. */
final class MemorySink implements Sink {

    private static final Pattern END = Pattern.compile("\n\n");

    final List<String> blocks = new CopyOnWriteArrayList<>();
    volatile boolean full;
    volatile boolean ended;
    volatile boolean failing;
    volatile boolean keeping;
    final List<Runnable> kept = new CopyOnWriteArrayList<>();
    volatile boolean cut;

    /** Whether each write fills it. */
    volatile boolean narrow;

    /** What a socket does that takes a block while it is written. */
    volatile Runnable drained = () -> {};

    @Override
    public boolean full() {
        return full;
    }

    @Override
    public void write(Buffer block, Runnable done) {
        if (failing) {
            throw new IllegalStateException("a sink of the test's making");
        }
        if (keeping) {
            kept.add(done);
        } else {
            done.run();
        }
        if (ended) {
            throw new IllegalStateException("written after the end: " + block);
        }
        full |= narrow;
        for (String one : END.split(block.toString(UTF_8))) {
            blocks.add(one + "\n\n");
        }
        drained.run();
    }

    @Override
    public void cut() {
        cut = true;
    }

    @Override
    public void end(Buffer block) {
        write(block);
        ended = true;
    }

    /** First line of every block, and the event where there is one: {@code id: 3 event: available}. */
    List<String> heads() {
        return blocks.stream()
                .map(block ->
                        block.lines().limit(2).filter(line -> !line.isEmpty()).toList())
                .map(lines -> String.join(" ", lines))
                .toList();
    }
}
