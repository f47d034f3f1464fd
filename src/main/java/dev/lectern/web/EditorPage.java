package dev.lectern.web;

import dev.lectern.access.ReaderToken;
import dev.lectern.access.ReadingDoor;
import dev.lectern.editor.EditorSession;
import dev.lectern.problem.Refusal;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Lets the editor sign in and out, and readers where reading is closed. The token is sent once, in the body of a form, and never stands in a URL or a cookie. */
@Path("/editor")
@Produces(MediaType.TEXT_HTML)
public class EditorPage {

    private final EditorSession sessions;
    private final ReaderToken reader;
    private final ReadingDoor door;
    private final EditorBrowser browser;
    private final Site site;

    EditorPage(EditorSession sessions, ReaderToken reader, ReadingDoor door, EditorBrowser browser, Site site) {
        this.sessions = sessions;
        this.reader = reader;
        this.door = door;
        this.browser = browser;
        this.site = site;
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance signIn(String back, @Nullable String problem, boolean closed, Site.Frame site);
    }

    /** Where to sign in, to come back afterwards. */
    static URI signIn(String back) {
        return URI.create("/editor?back=" + URLEncoder.encode(back, UTF_8));
    }

    @GET
    @Operation(hidden = true)
    public Response form(@QueryParam("back") @Nullable String back) {
        return Html.page(200, Templates.signIn(LocalPath.of(back), null, door.closed(), site.frame("editor")));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response signIn(@FormParam("token") @Nullable String token, @FormParam("back") @Nullable String back) {
        browser.sameSite();
        String target = LocalPath.of(back);
        Optional<String> reading = reader.begin(token);
        if (reading.isPresent()) {
            return Response.status(303)
                    .header("Location", target)
                    .header("Set-Cookie", browser.readerCookie(reading.get()))
                    .build();
        }
        try {
            String session = sessions.begin(token);
            return Response.status(303)
                    .header("Location", target)
                    .header("Set-Cookie", browser.cookie(session))
                    .build();
        } catch (Refusal e) {
            return Html.page(e.status(), Templates.signIn(target, e.getMessage(), door.closed(), site.frame("editor")));
        }
    }

    @POST
    @Path("/leave")
    @Operation(hidden = true)
    public Response signOut() {
        browser.sameSite();
        return Response.status(303)
                .header("Location", "/rejects")
                .header("Set-Cookie", browser.cookie(null))
                .header("Set-Cookie", browser.readerCookie(null))
                .build();
    }
}
