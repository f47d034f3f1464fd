package dev.lectern.page;

/**
 * Header names of the records on the pages topics: CloudEvents 1.0, Kafka protocol binding, binary content mode.
 *
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md">Kafka
 *     Protocol Binding for CloudEvents</a>
 */
public final class PageHeaders {

    public static final String SPEC_VERSION = "ce_specversion";
    public static final String TYPE = "ce_type";
    public static final String ID = "ce_id";
    public static final String SOURCE = "ce_source";
    public static final String SUBJECT = "ce_subject";
    public static final String TIME = "ce_time";
    public static final String CONTENT_TYPE = "content-type";
    public static final String HTTP_STATUS = "ce_httpstatus";
    public static final String SHA256 = "ce_sha256";
    public static final String ARRIVAL = "ce_arrival";
    public static final String HINTS = "ce_hints";
    public static final String HTTP_HEADERS = "ce_httpheaders";

    public static final String TYPE_SCRAPED = "dev.lectern.page.scraped.v1";
    public static final String TYPE_GONE = "dev.lectern.page.gone.v1";
    public static final String TYPE_REJECTED = "dev.lectern.page.rejected.v1";

    private PageHeaders() {}
}
