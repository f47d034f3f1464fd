package dev.lectern.api;

import dev.lectern.access.ReadingElsewhere;
import dev.lectern.problem.Problem;
import dev.lectern.problem.Refusal;
import dev.lectern.sql.DatabaseFailed;
import dev.lectern.store.ReadFailed;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Whatever goes wrong in a request, the answer is a {@link Problem} with a sentence, never a stack trace. */
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    /**
     * What is refused of a parameter, as who only reads brings nothing else: number or time out of range, no time, a character or text
     * that is none.
     *
     * @see <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">PostgreSQL, class 22</a>
     */
    private static final Set<String> VALUES = Set.of("22003", "22007", "22008", "22021", "22P02", "22P05");

    @ServerExceptionMapper
    Response refusal(Refusal refusal, UriInfo uri) {
        var answer = Response.fromResponse(answer(refusal.status(), String.valueOf(refusal.getMessage()), uri));
        refusal.headers().forEach(answer::header);
        return answer.build();
    }

    @ServerExceptionMapper
    Response noAnswer(ReadFailed failure, UriInfo uri, Request request) {
        return unavailable(failure, uri, request);
    }

    @ServerExceptionMapper
    Response noAnswer(DatabaseFailed failure, UriInfo uri, Request request) {
        return unavailable(failure, uri, request);
    }

    private static Response unavailable(Exception failure, UriInfo uri, Request request) {
        LOG.warnf("%s: %s", uri.getPath(), failure.getMessage());
        if (ReadingElsewhere.READING.contains(request.getMethod()) && isOfAValue(failure)) {
            return answer(
                    400,
                    "A value of this request is none that the database takes: a number or time out of range, or a character"
                            + " that no text has; /q/openapi tells what each parameter takes.",
                    uri);
        }
        return Response.fromResponse(answer(503, "The database does not answer; try again shortly.", uri))
                .header("Retry-After", "5")
                .build();
    }

    private static boolean isOfAValue(Exception failure) {
        Throwable cause = failure;
        while (cause != null && !(cause instanceof SQLException)) {
            cause = cause.getCause();
        }
        return cause instanceof SQLException refused
                && refused.getSQLState() != null
                && VALUES.contains(refused.getSQLState());
    }

    @ServerExceptionMapper
    Response notFound(NotFoundException exception, UriInfo uri) {
        String lists = uri.getPath().startsWith("/api/") ? "; /q/openapi lists what there is." : ".";
        return answer(404, "There is nothing at " + uri.getPath() + lists, uri);
    }

    @ServerExceptionMapper
    Response notAllowed(NotAllowedException exception, UriInfo uri) {
        var answer = Response.fromResponse(answer(405, "This method is not for " + uri.getPath() + ".", uri));
        var allow = exception.getResponse().getHeaderString("Allow");
        return allow == null ? answer.build() : answer.header("Allow", allow).build();
    }

    @ServerExceptionMapper
    Response notSupported(NotSupportedException exception, UriInfo uri) {
        return notSupported(uri);
    }

    private static Response notSupported(UriInfo uri) {
        return answer(415, "The Content-Type of the body is not one that " + uri.getPath() + " takes.", uri);
    }

    @ServerExceptionMapper
    Response web(WebApplicationException exception, UriInfo uri, HttpHeaders headers) {
        Response response = exception.getResponse();
        if (response.getStatus() >= 500) {
            return unexpected(exception, uri);
        }
        if (response.hasEntity()) {
            return response;
        }
        String type = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (response.getStatus() == 400 && type != null) { // Quarkus could not read the body before any of our code did
            return isMediaType(type) ? unreadable(uri) : notSupported(uri);
        }
        return answer(response.getStatus(), String.valueOf(exception.getMessage()), uri);
    }

    /** Quarkus reads the type of a body before any of our code does, and takes what is none for a fault of the server. */
    @ServerExceptionMapper
    Response malformedType(IllegalArgumentException failure, UriInfo uri, HttpHeaders headers) {
        String type = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
        return type == null || isMediaType(type) ? unexpected(failure, uri) : notSupported(uri);
    }

    private static boolean isMediaType(String type) {
        try {
            MediaType.valueOf(type);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** A form that breaks off is a fault of its sender, of which Quarkus says so only in words; a full disk is not. */
    @ServerExceptionMapper
    Response brokenForm(IOException failure, UriInfo uri) {
        boolean ofSender = String.valueOf(failure.getMessage()).contains("parsing multipart");
        return ofSender ? unreadable(uri) : unexpected(failure, uri);
    }

    private static Response unreadable(UriInfo uri) {
        return answer(400, "The request cannot be read; its body should be what its Content-Type says.", uri);
    }

    @ServerExceptionMapper
    Response unexpected(Throwable failure, UriInfo uri) {
        String id = UUID.randomUUID().toString();
        LOG.errorf(failure, "%s failed (%s)", uri.getPath(), id);
        return answer(500, "Something went wrong here, not with your request; the log has it under " + id + ".", uri);
    }

    private static Response answer(int status, String sentence, UriInfo uri) {
        return Response.status(status)
                .type(Problem.MEDIA_TYPE)
                .entity(Problem.of(status, sentence, uri.getPath()).json())
                .build();
    }
}
