package dev.lectern.watch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.CookieJar;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Fetches pages over HTTP. Follows redirects itself, since each one has to pass the same checks as the first address, and
 * removes the content coding itself, since a small answer can unpack to an endless one.
 */
final class HttpFetcher implements AutoCloseable {

    static final int MAX_REDIRECTS = 10;

    private static final Pattern IP_LITERAL = Pattern.compile("[0-9.]+|.*:.*");

    private final OkHttpClient anywhere;
    private final OkHttpClient publicOnly;
    private final AnswerReading answers;
    private final String userAgent;

    HttpFetcher(String userAgent, FetchLimits limits, Clock clock) {
        this.userAgent = userAgent;
        this.answers = new AnswerReading(new BodyReader(limits.maxBytes()), clock);
        // Through a proxy it would be the proxy that connects, and no address could be checked.
        this.anywhere = new OkHttpClient.Builder()
                .followRedirects(false)
                .followSslRedirects(false)
                .cookieJar(CookieJar.NO_COOKIES)
                .proxy(Proxy.NO_PROXY)
                .connectTimeout(limits.connect())
                .readTimeout(limits.silence())
                .callTimeout(limits.whole())
                .build();
        this.publicOnly = anywhere.newBuilder().dns(new PublicDns(Dns.SYSTEM)).build();
    }

    /**
     * Fetches a page.
     *
     * @param validators to get it only if it changed
     * @param allowPrivate whether hosts may have private addresses
     * @param gate passed before each request
     */
    FetchOutcome fetch(HttpUrl start, Validators validators, boolean allowPrivate, Gate gate)
            throws InterruptedException {
        Set<HttpUrl> seen = new LinkedHashSet<>();
        HttpUrl url = start;
        while (seen.size() <= MAX_REDIRECTS) {
            if (!seen.add(url)) {
                return new FetchOutcome.Failed(start + " redirects in a circle, back to " + url + ".", null, null);
            }
            Answer answer = one(url, validators, allowPrivate, gate);
            if (answer instanceof Answer.Final end) {
                return end.outcome();
            } else if (answer instanceof Answer.Redirect redirect) {
                url = redirect.target();
            }
        }
        return new FetchOutcome.Failed(start + " redirects more than " + MAX_REDIRECTS + " times.", null, null);
    }

    private Answer one(HttpUrl url, Validators validators, boolean allowPrivate, Gate gate)
            throws InterruptedException {
        if (!allowPrivate && isPrivateLiteral(url.host())) {
            String reason = new PublicDns.PrivateAddress(url.host()).getMessage();
            return new Answer.Final(new FetchOutcome.Refused(String.valueOf(reason), null));
        }
        FetchOutcome closed = gate.enter(url);
        if (closed != null) {
            return new Answer.Final(closed);
        }
        try (Response response = (allowPrivate ? anywhere : publicOnly)
                .newCall(request(url, validators))
                .execute()) {
            return answers.read(url, response);
        } catch (IOException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException("stopped while fetching " + url);
            }
            return new Answer.Final(FetchFailure.of(url, e));
        } finally {
            gate.leave(url);
        }
    }

    private Request request(HttpUrl url, Validators validators) {
        var request = new Request.Builder()
                .url(url)
                .header("User-Agent", userAgent)
                .header("Accept", "text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.5")
                .header("Accept-Encoding", BodyReader.CODINGS);
        if (validators.etag() != null) {
            request.header("If-None-Match", validators.etag());
        }
        if (validators.lastModified() != null) {
            request.header("If-Modified-Since", validators.lastModified());
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
