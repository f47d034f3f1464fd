package dev.lectern.ingest;

import dev.lectern.page.Arrival;
import jakarta.enterprise.inject.Vetoed;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** A line that stores a poll when the test says what becomes of it. */
@Vetoed
final class ScriptedIngest extends PatientIngest {

    final BlockingQueue<Callable<Boolean>> outcomes = new LinkedBlockingQueue<>();
    final List<ReadAhead> begun = new CopyOnWriteArrayList<>();
    final List<ReadAhead> stored = new CopyOnWriteArrayList<>();
    volatile boolean ending;
    volatile boolean broken;
    volatile @Nullable Thread storing;

    @SuppressWarnings("NullAway") // it uses nothing of what it overrides
    ScriptedIngest() {
        super(null, null, null, null);
    }

    @Override
    boolean isEnding() {
        return ending;
    }

    @Override
    @SuppressWarnings("NullAway") // without records nothing is read
    ReadAhead begin(Iterable<ConsumerRecord<String, byte[]>> records, Arrival lane) {
        if (broken) {
            throw new OutOfMemoryError("unable to create native thread");
        }
        begun.add(new ReadAhead(null, records, lane));
        return begun.get(begun.size() - 1);
    }

    @Override
    boolean ingest(ReadAhead records) throws InterruptedException {
        stored.add(records);
        storing = Thread.currentThread();
        try {
            return outcomes.take().call();
        } catch (InterruptedException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
