package dev.lectern.stream;

import dev.lectern.problem.Refusal;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** The places for subscribers of this process, in all and for each address that they come from. */
@Singleton
class Places {

    /** Those who are refused come back spread over this time. */
    private static final int RETRY_LEAST_SECONDS = 20;

    private static final int RETRY_SPREAD_SECONDS = 20;

    private final Map<String, Integer> byAddress = new HashMap<>();
    private final int most;
    private final int mostOfOne;
    private int taken;

    Places(StreamConfig config) {
        this.most = config.maxSubscribers();
        this.mostOfOne = config.maxPerAddress().orElse(most);
    }

    /**
     * Takes a place; to be given back by {@link #release}.
     *
     * @param address where the subscriber comes from
     * @throws Refusal when all are taken
     */
    synchronized void take(String address) {
        if (taken >= most) {
            throw refusal("All " + most + " places for subscribers are taken; try again later.");
        }
        int ofThis = byAddress.getOrDefault(address, 0);
        if (ofThis >= mostOfOne) {
            throw refusal(
                    "All " + mostOfOne + " places for subscribers from one address are taken; close one of yours, or"
                            + " follow several sources with one stream: filters take several values.");
        }
        byAddress.put(address, ofThis + 1);
        taken++;
    }

    /** Gives a place back. */
    synchronized void release(String address) {
        taken--;
        byAddress.computeIfPresent(address, (key, places) -> places == 1 ? null : places - 1);
    }

    synchronized int taken() {
        return taken;
    }

    private static Refusal refusal(String sentence) {
        int after = RETRY_LEAST_SECONDS + ThreadLocalRandom.current().nextInt(RETRY_SPREAD_SECONDS);
        return new Refusal(429, sentence, Map.of("Retry-After", Integer.toString(after)));
    }
}
