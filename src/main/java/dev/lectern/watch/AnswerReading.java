package dev.lectern.watch;

import dev.lectern.page.KeptHeaders;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Says what a response means (RFC 9110, section 15). */
final class AnswerReading {

    /** So much of an error's text is read, to see whether it is a challenge. */
    private static final long ERROR_TEXT = 64 * 1024;

    private final long mostBytesOfPage;
    private final Clock clock;

    AnswerReading(long mostBytesOfPage, Clock clock) {
        this.mostBytesOfPage = mostBytesOfPage;
        this.clock = clock;
    }

    Answer read(FetchRequest request, Response response) throws IOException {
        HttpUrl url = request.url();
        int status = response.code();
        String named = Challenge.named(response.headers());
        if (named != null) {
            return blocked(url, status, named);
        }
        return switch (status) {
            case 200, 203 -> new Answer.Final(page(request, response));
            case 301, 302, 303, 307, 308 -> redirect(url, response);
            case 304 -> new Answer.Final(new FetchOutcome.NotModified());
            case 404, 410 -> new Answer.Final(new FetchOutcome.Missing(status));
            case 401, 403, 451 -> blocked(url, status, null);
            case 408, 425 -> failed(url, response);
            case 428, 429, 503 -> busy(url, response);
            default -> status >= 400 && status < 500 ? refused(url, response) : failed(url, response);
        };
    }

    private FetchOutcome page(FetchRequest request, Response response) throws IOException {
        HttpUrl url = request.url();
        FetchRequest.Kind kind = request.kind();
        byte[] body;
        try {
            body = new BodyReader(kind.mostBytes(mostBytesOfPage), kind.cut()).read(response);
        } catch (BodyReader.TooLarge | ContentCoding.Unknown e) {
            return new FetchOutcome.Refused(url + ": " + e.getMessage(), response.code());
        }
        boolean ofPage = kind == FetchRequest.Kind.PAGE;
        String challenge = ofPage ? Challenge.written(body) : null;
        if (challenge != null) {
            return new FetchOutcome.Blocked(reason(url, response.code(), challenge), response.code());
        }
        int maxAge = response.cacheControl().maxAgeSeconds();
        return new FetchOutcome.Page(
                url,
                response.code(),
                body,
                response.header("Content-Type"),
                Validators.of(response.headers()),
                null,
                maxAge < 0 ? null : Duration.ofSeconds(maxAge),
                ofPage ? PageHead.read(url, response.headers(), body) : PageHead.NONE,
                KeptHeaders.of(response.headers().toMultimap()));
    }

    private static Answer redirect(HttpUrl url, Response response) {
        String location = response.header("Location");
        if (location == null) {
            return new Answer.Final(new FetchOutcome.Failed(
                    url + " answered " + response.code() + " without saying where to go.", response.code(), null));
        }
        Optional<HttpUrl> target = CanonicalUrl.resolve(url, location);
        if (target.isEmpty()) {
            return new Answer.Final(new FetchOutcome.Refused(
                    url + " redirects to '" + location + "', which is not the address of a web page.",
                    response.code()));
        }
        return new Answer.Redirect(target.get(), response.code());
    }

    /** A busy server and a challenge share these; the former may say when to come again. */
    private Answer busy(HttpUrl url, Response response) throws IOException {
        if (NoRepeats.retryAfter(response) == null) {
            String challenge = Challenge.written(new BodyReader(ERROR_TEXT, true).read(response));
            if (challenge != null) {
                return blocked(url, response.code(), challenge);
            }
        }
        return response.code() == 428 ? refused(url, response) : failed(url, response);
    }

    private static Answer blocked(HttpUrl url, int status, @Nullable String challenge) {
        return new Answer.Final(new FetchOutcome.Blocked(reason(url, status, challenge), status));
    }

    private static String reason(HttpUrl url, int status, @Nullable String challenge) {
        return challenge == null
                ? url + " answered " + status + ": the host does not let us in."
                : url + " answered " + status + " with " + challenge + " instead of the page.";
    }

    private static Answer refused(HttpUrl url, Response response) {
        return new Answer.Final(new FetchOutcome.Refused(url + " answered " + response.code() + ".", response.code()));
    }

    private Answer failed(HttpUrl url, Response response) {
        return new Answer.Final(new FetchOutcome.Failed(
                url + " answered " + response.code() + ".",
                response.code(),
                RetryAfter.read(NoRepeats.retryAfter(response), clock.instant())));
    }
}
