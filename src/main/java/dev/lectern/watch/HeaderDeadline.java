package dev.lectern.watch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Response;
import okio.AsyncTimeout;

/**
 * Ends a call whose header does not come in time. The read timeout alone does not: a server that sends a letter of its
 * header now and then is never silent for long.
 */
final class HeaderDeadline extends AsyncTimeout {

    private final Call call;

    private HeaderDeadline(Call call, Duration limit) {
        this.call = call;
        timeout(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The header did not come in time. */
    static final class TooLate extends InterruptedIOException {

        private static final long serialVersionUID = 1L;

        TooLate(Duration limit) {
            super("no answer within " + limit.toMillis() + " ms");
        }
    }

    /** Executes a call. */
    static Response execute(Call call, Duration limit) throws IOException {
        var deadline = new HeaderDeadline(call, limit);
        deadline.enter();
        Response response;
        try {
            response = call.execute();
        } catch (IOException e) {
            if (deadline.exit()) {
                var late = new TooLate(limit);
                late.initCause(e);
                throw late;
            }
            throw e;
        }
        if (deadline.exit()) {
            response.close();
            throw new TooLate(limit);
        }
        return response;
    }

    @Override
    protected void timedOut() {
        call.cancel();
    }
}
