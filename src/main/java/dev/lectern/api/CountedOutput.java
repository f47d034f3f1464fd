package dev.lectern.api;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicLong;

/** Knows whether its reader took anything since it was last asked. That nothing comes to be written is no fault of a reader. */
final class CountedOutput extends FilterOutputStream {

    /** One up when a write begins and one up when it ends, so that it is odd while one is under way. */
    private final AtomicLong steps = new AtomicLong();

    private long before = -1;

    CountedOutput(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int one) throws IOException {
        steps.incrementAndGet();
        out.write(one);
        steps.incrementAndGet();
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        steps.incrementAndGet();
        out.write(bytes, from, length);
        steps.incrementAndGet();
    }

    @Override
    public void flush() throws IOException {
        steps.incrementAndGet();
        out.flush();
        steps.incrementAndGet();
    }

    /** Whether one and the same write is under way as when this was last asked. */
    boolean standsStill() {
        long now = steps.get();
        boolean still = now == before && now % 2 == 1;
        before = now;
        return still;
    }
}
