import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Lists of speeches over HTTP, fifty a second, each with a filter of its own; when the answer is there, counted from when it was due. The
 * program has just started: half a minute of the same comes before, so that its code is compiled.
 */
class ListRequests {

    private static final int A_SECOND = 50;
    private static final int SECONDS = 30;
    private static final int WARM_UP = 30;

    private ListRequests() {}

    static void print(String address) throws Exception {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        run(client, address, WARM_UP);
        List<Long> micros = run(client, address, SECONDS);
        Collections.sort(micros);
        System.out.printf(
                "GET /api/speeches with a filter, %d a second: %,d answers, p50 %.1f ms, p95 %.1f ms, max %.1f ms%n",
                A_SECOND,
                micros.size(),
                micros.get(micros.size() / 2) / 1e3,
                micros.get(micros.size() * 95 / 100) / 1e3,
                micros.get(micros.size() - 1) / 1e3);
    }

    private static List<Long> run(HttpClient client, String address, int seconds) throws Exception {
        List<CompletableFuture<Long>> answers = new ArrayList<>();
        long begin = System.nanoTime();
        for (int n = 0; n < seconds * A_SECOND; n++) {
            long due = begin + n * TimeUnit.SECONDS.toNanos(1) / A_SECOND;
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            var request = HttpRequest.newBuilder(URI.create(address + "/api/speeches?limit=20&" + filter(n))).build();
            answers.add(client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray()).thenApply(answer -> {
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException(request.uri() + " was answered " + answer.statusCode());
                }
                return (System.nanoTime() - due) / 1_000;
            }));
        }
        List<Long> micros = new ArrayList<>();
        for (CompletableFuture<Long> answer : answers) {
            micros.add(answer.get(60, TimeUnit.SECONDS));
        }
        return micros;
    }

    private static String filter(int n) {
        int year = 2000 + n % 24;
        return switch (n % 6) {
            case 0 -> "from=" + year + "-06-01&to=" + year + "-06-28";
            case 1 -> "source=archive.example&from=" + year + "-06-" + (10 + n % 18) + "&to=" + year + "-06-30";
            case 2 -> "speaker=Ada+Holm&kind=remarks";
            case 3 -> "language=en&arrival=backfill&to=" + year + "-12-31";
            case 4 -> "place=Port+Ellery&from=" + year + "-01-01";
            default -> "kind=remarks&language=en";
        };
    }
}
