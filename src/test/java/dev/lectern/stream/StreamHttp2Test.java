package dev.lectern.stream;

import dev.lectern.Announcer;
import dev.lectern.ServeOnly;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.lectern.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** Streams over HTTP/2 without TLS: known before, or by the upgrade of an HTTP/1.1 connection. */
@QuarkusTest
@TestProfile(ServeOnly.class)
class StreamHttp2Test {

    /** As browsers have it: one stream that is not read does not fill it, or all of them would wait for that one. */
    private static final int CONNECTION_WINDOW = 15 << 20;

    @TestHTTPResource("/api/stream")
    URI url;

    @Inject
    Vertx vertx;

    @Inject
    Announcer announcer;

    @Inject
    Ring ring;

    @Inject
    Places places;

    @Inject
    Subscribers subscribers;

    private final StringBuffer said = new StringBuffer();
    private HttpClient client;
    private long before;

    @BeforeEach
    void begin() {
        before = announcer.newest();
        await().until(() -> ring.last() == before && places.taken() == 0);
    }

    @AfterEach
    void end() {
        client.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void tellsWhatItTellsOverHttp1(boolean upgrade) throws Exception {
        HttpClientRequest request = open(upgrade, "?after=" + before);
        HttpClientResponse response = answer(request);
        announcer.announce(3);
        await().until(() -> said.indexOf("id: " + (before + 3) + "\nevent: available") >= 0);

        assertThat(response.version()).isEqualTo(HttpVersion.HTTP_2);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.getHeader("content-type")).isEqualTo("text/event-stream");
        assertThat(response.headers()).noneMatch(header -> header.getKey().equalsIgnoreCase("transfer-encoding"));
        assertThat(said).containsPattern("(?s)retry: .*id: " + (before + 1) + "\n.*id: " + (before + 2) + "\n");
    }

    @Test
    void aStreamThatIsResetLeavesItsPlaceAndTheConnectionToOthers() throws Exception {
        HttpClientRequest first = open(false, "");
        answer(first);
        HttpClientRequest second = request("");
        answer(second);
        assertThat(second.connection()).isSameAs(first.connection());
        await().until(() -> places.taken() == 2);

        first.reset();

        await().until(() -> places.taken() == 1);
        announcer.announce(1);
        await().until(() -> said.indexOf("id: " + (before + 1) + "\nevent: available") >= 0);
    }

    @Test
    void whoTakesNothingIsResetAndTheOthersOfItsConnectionGoOn() throws Exception {
        String text = "word ".repeat(100_000);
        announcer.announce(change -> change.saying(text));
        HttpClientRequest stuck = open(false, "?after=" + before);
        long stalled = subscribers.stalled();
        stuck.response().onSuccess(HttpClientResponse::pause);
        stuck.send();
        answer(request("?view=summary"));

        await().until(() -> subscribers.stalled() == stalled + 1 && places.taken() == 1);

        long last = announcer.newest() + 1;
        announcer.announce(1);
        await().until(() -> said.indexOf("id: " + last + "\nevent: available") >= 0);
    }

    private HttpClientRequest open(boolean upgrade, String query) throws Exception {
        client = vertx.createHttpClient(new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_2)
                .setHttp2ClearTextUpgrade(upgrade)
                .setHttp2ConnectionWindowSize(CONNECTION_WINDOW));
        return request(query);
    }

    private HttpClientRequest request(String query) throws Exception {
        return client.request(HttpMethod.GET, url.getPort(), url.getHost(), url.getPath() + query)
                .toCompletionStage()
                .toCompletableFuture()
                .get(60, TimeUnit.SECONDS);
    }

    /** Listens before it sends: the first lines of an answer that nobody listens to yet are dropped. */
    private HttpClientResponse answer(HttpClientRequest request) throws Exception {
        Future<HttpClientResponse> response =
                request.response().map(answer -> answer.handler(part -> said.append(part.toString())));
        request.send();
        return response.toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
    }
}
