package dev.lectern.page;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

/** How large a page may be. */
@ConfigMapping(prefix = "lectern.page")
public interface PageLimits {

    /** Larger pages are refused, counted after the content coding is removed; at most 7 MiB. */
    @WithDefault("5M")
    @WithConverter(PageSize.class)
    MemorySize maxSize();
}
