package dev.lectern.ingest;

import dev.lectern.page.PageReading;
import dev.lectern.page.ScrapedPage;
import dev.lectern.parse.ParseResult;
import dev.lectern.store.RejectCause;

/** Says why a page is refused, so that all pages refused for the same thing can be found together. */
final class RejectCauses {

    private static final String READ = "read";
    private static final String PARSE = "parse";
    private static final String STORE = "store";

    private RejectCauses() {}

    /** The record breaks the contract of the topic. */
    static RejectCause malformed(PageReading.Malformed record) {
        return new RejectCause(READ, record.code(), record.reason(), null);
    }

    static RejectCause tooLarge(ScrapedPage page, long most) {
        return new RejectCause(
                READ,
                "page-too-large",
                "The page is " + page.body().length + " bytes, more than the " + most + " of lectern.page.max-size.",
                null);
    }

    static RejectCause unreadable(ParseResult.Unreadable page) {
        Throwable fault = page.fault();
        return new RejectCause(PARSE, page.code(), page.reason(), fault == null ? null : BoundedStack.of(fault));
    }

    static RejectCause speechTooLarge(String reason) {
        return new RejectCause(PARSE, "speech-too-large", reason, null);
    }

    /** Lectern failed at a record before it was parsed. */
    static RejectCause notRead(Throwable fault) {
        String code = "failed:" + fault.getClass().getSimpleName();
        return new RejectCause(READ, code, "It could not be read: " + fault, BoundedStack.of(fault));
    }

    /** PostgreSQL refuses what the page says, or Lectern failed. */
    static RejectCause notStored(Throwable fault) {
        return new RejectCause(STORE, Faults.code(fault), Faults.sentence(fault), BoundedStack.of(fault));
    }
}
