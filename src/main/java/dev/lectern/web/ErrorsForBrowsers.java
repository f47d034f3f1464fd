package dev.lectern.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lectern.problem.Problem;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Turns the problem that a request for a page is answered with into a page that says the same. */
public class ErrorsForBrowsers {

    private static final JsonMapper JSON = new JsonMapper();

    private final ErrorPages pages;
    private final CurrentVertxRequest current;

    ErrorsForBrowsers(ErrorPages pages, CurrentVertxRequest current) {
        this.pages = pages;
        this.current = current;
    }

    @ServerResponseFilter
    public void inWords(ContainerRequestContext request, ContainerResponseContext response)
            throws JsonProcessingException {
        boolean problem = response.getMediaType() != null
                && response.getMediaType().toString().startsWith(Problem.MEDIA_TYPE)
                && response.getEntity() instanceof String;
        String path = "/" + request.getUriInfo().getPath().replaceFirst("^/", "");
        if (!problem || !ErrorPages.forBrowsers(path, request.getHeaderString("Accept"))) {
            return;
        }
        Problem told = JSON.readValue((String) response.getEntity(), Problem.class);
        response.setEntity(pages.page(told.status(), told.detail(), current.getCurrent()), null, Html.TYPE);
        response.getHeaders().putSingle("Content-Security-Policy", Html.POLICY);
        response.getHeaders().putSingle("X-Content-Type-Options", "nosniff");
        response.getHeaders().putSingle("Referrer-Policy", "no-referrer");
    }
}
