package dev.lectern.watch;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Keeps OkHttp from asking again by itself: after 408, or 503 with {@code Retry-After: 0}, it would do so at once, and a host
 * gets no two requests without the pause between them. It also fails over a number of seconds that is no {@code int}. So it
 * reads "1" there, and we what the server said.
 */
final class NoRepeats implements Interceptor {

    private static final String RETRY_AFTER = "Retry-After";
    private static final String AS_SENT = "Lectern-Retry-After";

    /** What the server said in Retry-After; null when it said nothing. */
    static @Nullable String retryAfter(Response response) {
        boolean hidden = response.code() == 408 || response.code() == 503;
        return response.header(hidden ? AS_SENT : RETRY_AFTER);
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        if (response.code() != 408 && response.code() != 503) {
            return response;
        }
        String sent = response.header(RETRY_AFTER);
        var changed = response.newBuilder().removeHeader(AS_SENT).header(RETRY_AFTER, "1");
        return (sent == null ? changed : changed.header(AS_SENT, sent)).build();
    }
}
