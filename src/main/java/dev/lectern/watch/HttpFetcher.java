package dev.lectern.watch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Fetches pages over HTTP. Follows redirects itself, since each one has to pass the same checks as the first address, and
 * removes the content coding itself, since a small answer can unpack to an endless one.
 */
final class HttpFetcher implements AutoCloseable {

    private static final Pattern IP_LITERAL = Pattern.compile("[0-9.]+|.*:.*");

    /** Enough for one connection to each of many hosts between two requests, or for many requests at once to one host. */
    private static final int IDLE_CONNECTIONS = 256;

    private static final long IDLE_SECONDS = 60;

    /** Beside twice the largest body, an answer may have so many bytes for its header and the frames of TLS and of chunks. */
    private static final long FRAMING = 1024 * 1024;

    private final OkHttpClient anywhere;
    private final OkHttpClient publicOnly;
    private final AnswerReading answers;
    private final FetchLimits limits;
    private final String userAgent;

    HttpFetcher(String userAgent, FetchLimits limits, Clock clock) {
        this(
                userAgent,
                limits,
                clock,
                new OkHttpClient.Builder().socketFactory(new MeteredSockets()).build());
    }

    /**
     * A fetcher.
     *
     * @param base whom to trust and how names are resolved
     */
    HttpFetcher(String userAgent, FetchLimits limits, Clock clock, OkHttpClient base) {
        this.userAgent = userAgent;
        this.limits = limits;
        this.answers = new AnswerReading(limits.maxBytes(), clock);
        this.anywhere = base.newBuilder()
                .followRedirects(false)
                .followSslRedirects(false)
                .cookieJar(CookieJar.NO_COOKIES)
                // Through a proxy it would be the proxy that connects, and no address could be checked.
                .proxy(Proxy.NO_PROXY)
                // To a host goes one request at a time, so HTTP/2 would gain nothing; and OkHttp 5.2 does not limit the
                // size of its headers (https://github.com/square/okhttp/pull/9364).
                .protocols(List.of(Protocol.HTTP_1_1))
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, IDLE_SECONDS, TimeUnit.SECONDS))
                .addNetworkInterceptor(new NoRepeats())
                .connectTimeout(limits.connect())
                .readTimeout(limits.silence())
                .callTimeout(limits.whole())
                .build();
        this.publicOnly =
                anywhere.newBuilder().dns(new PublicDns(anywhere.dns())).build();
    }

    /** Fetches a page. */
    FetchOutcome fetch(HttpUrl start, Validators validators, boolean allowPrivate, Gate gate)
            throws InterruptedException {
        return fetch(FetchRequest.page(start, validators, allowPrivate), gate);
    }

    /**
     * Fetches.
     *
     * @param gate passed before each request
     */
    FetchOutcome fetch(FetchRequest first, Gate gate) throws InterruptedException {
        Set<HttpUrl> seen = new LinkedHashSet<>();
        boolean permanent = true;
        int status = 0;
        FetchRequest request = first;
        while (seen.size() <= first.kind().mostRedirects()) {
            if (!seen.add(request.url())) {
                return new FetchOutcome.Failed(
                        first.url() + " redirects in a circle, back to " + request.url() + ".", status, null);
            }
            Answer answer = one(request, gate);
            if (answer instanceof Answer.Final end) {
                return end.outcome() instanceof FetchOutcome.Page page && permanent && seen.size() > 1
                        ? page.movedTo(page.url())
                        : end.outcome();
            } else if (answer instanceof Answer.Redirect redirect) {
                request = request.at(redirect.target());
                permanent &= redirect.permanent();
                status = redirect.status();
            }
        }
        return new FetchOutcome.Failed(
                first.url() + " redirects more than " + first.kind().mostRedirects() + " times.", status, null);
    }

    private Answer one(FetchRequest wish, Gate gate) throws InterruptedException {
        HttpUrl url = wish.url();
        if (!wish.allowPrivate() && isPrivateLiteral(url.host())) {
            String reason = new PublicDns.PrivateAddress(url.host()).getMessage();
            return new Answer.Final(new FetchOutcome.Refused(String.valueOf(reason), null));
        }
        FetchOutcome closed = gate.enter(url);
        if (closed != null) {
            return new Answer.Final(closed);
        }
        try {
            return MeteredSockets.within(2 * wish.kind().mostBytes(limits.maxBytes()) + FRAMING, () -> exchange(wish));
        } catch (IOException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException("stopped while fetching " + url);
            }
            return new Answer.Final(FetchFailure.of(url, e));
        } finally {
            gate.leave(url);
        }
    }

    private Answer exchange(FetchRequest wish) throws IOException {
        OkHttpClient client = wish.allowPrivate() ? anywhere : publicOnly;
        try (Response response = HeaderDeadline.execute(client.newCall(request(wish)), limits.header())) {
            try {
                return answers.read(wish, response);
            } catch (IOException e) {
                if (Thread.currentThread().isInterrupted()) {
                    throw e;
                }
                return new Answer.Final(FetchFailure.inBody(wish.url(), e));
            }
        }
    }

    private Request request(FetchRequest wish) {
        var request = new Request.Builder()
                .url(wish.url())
                .header("User-Agent", userAgent)
                .header("Accept", wish.kind().accept())
                .header("Accept-Encoding", ContentCoding.OFFERED);
        if (wish.validators().etag() != null) {
            request.header("If-None-Match", wish.validators().etag());
        }
        if (wish.validators().lastModified() != null) {
            request.header("If-Modified-Since", wish.validators().lastModified());
        }
        return request.build();
    }

    /** A literal address is not looked up, so {@link PublicDns} never sees it. */
    private static boolean isPrivateLiteral(String host) {
        if (!IP_LITERAL.matcher(host).matches()) {
            return false;
        }
        try {
            return !AddressRules.isPublic(InetAddress.getByName(host));
        } catch (UnknownHostException e) {
            return true; // digits and dots that are no address are nobody's public host
        }
    }

    /** Ends what is under way. */
    @Override
    public void close() {
        anywhere.dispatcher().cancelAll();
        anywhere.dispatcher().executorService().shutdown();
        anywhere.connectionPool().evictAll();
    }
}
