package dev.lectern.watch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When a page that is not there any more counts as gone. */
@ConfigMapping(prefix = "lectern.withdraw")
public interface WithdrawConfig {

    /** Least time between the first 404 or 410 and the one that confirms it; a source may tell another by {@code withdrawAfter}. */
    @WithDefault("P1D")
    Duration after();
}
