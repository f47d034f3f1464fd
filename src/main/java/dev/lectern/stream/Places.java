package dev.lectern.stream;

import dev.lectern.problem.Refusal;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.jboss.logging.Logger;

/** The places for subscribers of this process, in all and for each address that they come from. */
@Singleton
class Places {

    private static final Logger LOG = Logger.getLogger(Places.class);

    private final Map<String, Integer> byAddress = new HashMap<>();
    private final int most;
    private final int mostOfOne;
    private int taken;
    private boolean told;

    Places(StreamConfig config) {
        this.most = config.maxSubscribers();
        this.mostOfOne = config.maxPerAddress() == 0 ? most : config.maxPerAddress();
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
            tell(address);
            throw refusal(
                    "All " + mostOfOne + " places for subscribers from one address are taken; close one of yours, or"
                            + " follow several sources with one stream: filters take several values.");
        }
        byAddress.put(address, ofThis + 1);
        taken++;
    }

    /** Once, as it may be a proxy that nobody has named, and then most of those who are refused are not greedy at all. */
    private void tell(String address) {
        if (!told) {
            told = true;
            LOG.warnf(
                    "%s has %d subscribers and is refused more. If it is a proxy, name it in"
                            + " quarkus.http.proxy.trusted-proxies, or set lectern.stream.max-per-address to 0.",
                    address, mostOfOne);
        }
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
        return ComeBack.later(429, sentence);
    }
}
