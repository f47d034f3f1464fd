package dev.lectern.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Lets pages of other sites read what everybody may read: without cookies, so that nobody reads by another's rights.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#http-cors-protocol">Fetch, CORS protocol</a>
 */
public class ReadingElsewhere {

    /** Methods that only read. */
    static final Set<String> READING = Set.of("GET", "HEAD");

    @ServerResponseFilter
    public void allow(ContainerRequestContext request, ContainerResponseContext response) {
        String path = request.getUriInfo().getPath();
        boolean data = path.startsWith("/api/") || path.startsWith("/feed.");
        if (data && READING.contains(request.getMethod())) {
            response.getHeaders().putSingle("Access-Control-Allow-Origin", "*");
            response.getHeaders().putSingle("Access-Control-Expose-Headers", "ETag, Link, Retry-After");
        }
    }
}
