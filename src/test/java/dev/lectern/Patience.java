package dev.lectern;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** How long tests wait for what must come: long enough for a machine that does much else. When all is well nobody waits so long. */
public final class Patience {

    private static final Duration MOST = Duration.ofSeconds(60);

    private Patience() {}

    /** Waits longer than Awaitility by itself, whose default would have to be set once for each class loader of Quarkus. */
    public static ConditionFactory await() {
        return Awaitility.await().atMost(MOST);
    }
}
