package dev.lectern.watch;

import dev.lectern.page.PageEvent;
import dev.lectern.page.PageNotPublished;

/** Where pages go; returns only when they have arrived. */
interface PageSink {

    void publish(PageEvent event) throws PageNotPublished;
}
