package dev.lectern.api;

import dev.lectern.problem.Refusal;
import dev.lectern.store.Takedowns;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Whatever is asked of a speech that was erased, for programs and for people, is gone. */
public class ErasedSpeechFilter {

    private static final Pattern SPEECH = Pattern.compile("/?(?:api/)?speeches/([0-9a-fA-F-]{9,36})(?:/.*)?");
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final Takedowns takedowns;

    ErasedSpeechFilter(Takedowns takedowns) {
        this.takedowns = takedowns;
    }

    @ServerRequestFilter
    public void gone(ContainerRequestContext request) {
        Matcher path = SPEECH.matcher(request.getUriInfo().getPath());
        if (READING.contains(request.getMethod()) && path.matches() && takedowns.erased(id(path.group(1)))) {
            throw new Refusal(
                    410, "This speech was taken down. Its text, its history and its pages as fetched are erased here.");
        }
    }

    /** What is no id belongs to no speech. */
    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return new UUID(0, 0);
        }
    }
}
