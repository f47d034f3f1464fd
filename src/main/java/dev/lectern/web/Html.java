package dev.lectern.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Pages of ours with the headers that all of them carry: what they show was written by others. */
final class Html {

    /** Of the pages, before anything is known of the reader. */
    static final MediaType TYPE = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");

    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private Html() {}

    static Response page(int status, TemplateInstance page) {
        return Response.status(status)
                .type(TYPE)
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-cache")
                .header("Vary", "Cookie, Accept-Encoding")
                .entity(page.render())
                .build();
    }
}
