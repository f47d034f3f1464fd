package dev.lectern.page;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Names and shape of the two topics that carry pages. */
@ConfigMapping(prefix = "lectern.pages")
public interface PageTopics {

    /** Topic of pages that are news. */
    @WithDefault("lectern.pages")
    String topic();

    /** Topic of pages that are history, so that a backfill never delays news. */
    @WithDefault("lectern.pages.backfill")
    String backfillTopic();

    /** Partitions of either topic, when Lectern creates it: the most ingest processes that can share the work. */
    @WithDefault("12")
    int partitions();

    /** The topic for an arrival. */
    default String topicOf(Arrival arrival) {
        return arrival == Arrival.BACKFILL ? backfillTopic() : topic();
    }
}
