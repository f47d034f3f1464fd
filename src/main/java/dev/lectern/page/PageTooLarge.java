package dev.lectern.page;

/** Kafka takes no record as large as this page: publishing it again is of no use before it, or the limit of the topic, changes. */
public class PageTooLarge extends PageNotPublished {

    private static final long serialVersionUID = 1L;

    /**
     * Says which page.
     *
     * @param url the page
     * @param cause what the producer said
     */
    public PageTooLarge(String url, Throwable cause) {
        super(
                url,
                "it is larger than max.message.bytes of the topic or max.request.size of the producer allows",
                cause);
    }
}
