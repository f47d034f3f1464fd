package dev.lectern.watch;

import dev.lectern.page.PageEvent;
import java.util.concurrent.CompletionStage;

/** Where many pages go at once. */
interface PageStream {

    /** Completes when the page has arrived, or with {@link dev.lectern.page.PageNotPublished}. */
    CompletionStage<Void> send(PageEvent event);
}
