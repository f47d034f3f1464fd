package dev.lectern.watch;

import dev.lectern.frontier.DuePage;
import dev.lectern.frontier.Identities;
import java.time.Instant;
import okhttp3.HttpUrl;

/** Decides under which address a page is published: its own, or the canonical one that it names, if that can be believed. */
final class PageIdentity {

    private final Identities identities;

    PageIdentity(Identities identities) {
        this.identities = identities;
    }

    /** The address; once a page was published it keeps the one it had. */
    String of(DuePage page, FetchOutcome.Page answer, Instant now) {
        HttpUrl claimed = answer.head().canonical();
        if (page.identity() != null) {
            return page.identity();
        }
        if (page.publishedSha256() != null || claimed == null) {
            return page.url();
        }
        Long fingerprint = CanonicalTrust.fingerprint(answer.body(), answer.contentType());
        String canonical = claimed.toString();
        boolean trusted = fingerprint != null
                && identities.trusts(canonical, page.url(), fingerprint, CanonicalTrust::distinct, now);
        return trusted ? canonical : page.url();
    }

    /** Whether another page still shows what is published under the address of this one. */
    boolean isShared(DuePage page) {
        return identities.isShared(of(page), page.url());
    }

    /** The address under which it was published. */
    static String of(DuePage page) {
        return page.identity() == null ? page.url() : page.identity();
    }
}
