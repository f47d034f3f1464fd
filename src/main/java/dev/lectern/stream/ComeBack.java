package dev.lectern.stream;

import dev.lectern.problem.Refusal;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Refusals for now. Those who are refused together come back spread over some time. */
final class ComeBack {

    private static final int LEAST_SECONDS = 20;
    private static final int SPREAD_SECONDS = 20;

    private ComeBack() {}

    /** A refusal that tells when to try again. */
    static Refusal later(int status, String sentence) {
        int after = LEAST_SECONDS + ThreadLocalRandom.current().nextInt(SPREAD_SECONDS);
        return new Refusal(status, sentence, Map.of("Retry-After", Integer.toString(after)));
    }
}
