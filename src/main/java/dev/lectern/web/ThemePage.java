package dev.lectern.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Keeps the reader's choice of light or dark, also without JavaScript. */
@Path("/theme")
public class ThemePage {

    private static final Set<String> CHOICES = Set.of("auto", "light", "dark");
    private static final int A_YEAR = 365 * 24 * 3600;

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response choose(@FormParam("theme") @Nullable String theme, @FormParam("back") @Nullable String back) {
        String choice = theme != null && CHOICES.contains(theme) ? theme : "auto";
        return Response.status(303)
                .header("Location", LocalPath.of(back))
                .header("Set-Cookie", Site.THEME + "=" + choice + "; Path=/; SameSite=Lax; Max-Age=" + A_YEAR)
                .build();
    }
}
