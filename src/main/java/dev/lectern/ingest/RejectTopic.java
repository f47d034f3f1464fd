package dev.lectern.ingest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The topic of pages that could not be read. */
@ConfigMapping(prefix = "lectern.rejects")
public interface RejectTopic {

    /** Its name. */
    @WithDefault("lectern.rejects")
    String topic();
}
