package dev.lectern.watch;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.Response;

/** Says what a response means (RFC 9110, section 15). */
final class AnswerReading {

    private final BodyReader bodies;
    private final Clock clock;

    AnswerReading(BodyReader bodies, Clock clock) {
        this.bodies = bodies;
        this.clock = clock;
    }

    Answer read(HttpUrl url, Response response) throws IOException {
        int status = response.code();
        return switch (status) {
            case 200, 203 -> new Answer.Final(page(url, response));
            case 301, 302, 303, 307, 308 -> redirect(url, response);
            case 304 -> new Answer.Final(new FetchOutcome.NotModified());
            case 404, 410 -> new Answer.Final(new FetchOutcome.Missing(status));
            case 408, 425, 429 -> failed(url, response);
            default -> status >= 400 && status < 500 ? refused(url, response) : failed(url, response);
        };
    }

    private FetchOutcome page(HttpUrl url, Response response) throws IOException {
        try {
            byte[] body = bodies.read(response);
            Validators validators = Validators.of(response.headers());
            return new FetchOutcome.Page(url, response.code(), body, response.header("Content-Type"), validators);
        } catch (BodyReader.TooLarge | BodyReader.UnknownCoding e) {
            return new FetchOutcome.Refused(url + ": " + e.getMessage(), response.code());
        }
    }

    private static Answer redirect(HttpUrl url, Response response) {
        String location = response.header("Location");
        if (location == null) {
            return new Answer.Final(new FetchOutcome.Failed(
                    url + " answered " + response.code() + " without saying where to go.", response.code(), null));
        }
        Optional<HttpUrl> target = CanonicalUrl.of(url, location);
        if (target.isEmpty()) {
            return new Answer.Final(new FetchOutcome.Refused(
                    url + " redirects to '" + location + "', which is not the address of a web page.",
                    response.code()));
        }
        return new Answer.Redirect(target.get());
    }

    private static Answer refused(HttpUrl url, Response response) {
        return new Answer.Final(new FetchOutcome.Refused(url + " answered " + response.code() + ".", response.code()));
    }

    private Answer failed(HttpUrl url, Response response) {
        return new Answer.Final(new FetchOutcome.Failed(
                url + " answered " + response.code() + ".",
                response.code(),
                RetryAfter.read(response.header("Retry-After"), clock.instant())));
    }
}
