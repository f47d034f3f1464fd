package dev.lectern.api;

import dev.lectern.intake.PageBody;
import dev.lectern.intake.PageType;
import dev.lectern.page.PageHints;
import dev.lectern.parse.Hints;
import dev.lectern.problem.Refusal;
import dev.lectern.source.InvalidDefinition;
import dev.lectern.source.TrialDefinition;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;

/**
 * A page and hints for it, sent as a form of two parts (RFC 7578): {@code page}, whose own Content-Type is that of the page,
 * and {@code hints}, the YAML of a source definition or a part of it.
 */
record ParseForm(FormValue page, @Nullable FormValue hints) {

    private static final String PAGE = "page";
    private static final String HINTS = "hints";

    /** Far more than the YAML of a source may have. */
    private static final int MOST_HINTS = 1 << 20;

    static ParseForm of(MultipartFormDataInput form) {
        Set<String> names = form.getValues().keySet();
        for (String name : names) {
            if (!name.equals(PAGE) && !name.equals(HINTS)) {
                throw new Refusal(
                        400, "The form has a part '" + name + "'; its parts are 'page' and, if wanted, 'hints'.");
            }
        }
        FormValue page = only(form, PAGE);
        if (page == null) {
            throw new Refusal(400, "The form has no part 'page'; it should be the file of the page.");
        }
        if (!page.isFileItem()) {
            // A field has been decoded already, and the bytes of the page are what is wanted.
            throw new Refusal(400, "The part 'page' is a field; it should be a file, as of curl -F page=@page.html.");
        }
        return new ParseForm(page, only(form, HINTS));
    }

    private static @Nullable FormValue only(MultipartFormDataInput form, String name) {
        Collection<FormValue> values = form.getValues().getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw new Refusal(400, "The form has " + values.size() + " parts '" + name + "'; one is right.");
        }
        Iterator<FormValue> value = values.iterator();
        return value.hasNext() ? value.next() : null;
    }

    /** The bytes of the page, read within the limits of every page. */
    byte[] body(PageBody bodies) {
        try (InputStream in = open(page)) {
            return bodies.read(in, null);
        } catch (IOException e) {
            throw unreadable(PAGE, e);
        }
    }

    /**
     * What the parts and the address say of the page.
     *
     * @throws Refusal with status 400 when the YAML is wrong, with its line, and with 415 when the part is no page
     */
    Hints hints(@Nullable String url) {
        String contentType = PageType.of(page.getHeaders().getFirst("Content-Type"));
        if (hints == null) {
            return Hints.of(url, contentType);
        }
        try (InputStream in = open(hints)) {
            TrialDefinition trial = TrialDefinition.read(new String(in.readNBytes(MOST_HINTS), StandardCharsets.UTF_8));
            return new Hints(
                    url,
                    contentType,
                    new PageHints(trial.title(), trial.date(), null, null),
                    trial.page().title(),
                    trial.page().body(),
                    trial.page().date(),
                    trial.page().labels(),
                    trial.language(),
                    trial.timeZone());
        } catch (InvalidDefinition e) {
            String end = String.valueOf(e.getMessage()).endsWith("?") ? "" : ".";
            throw new Refusal(400, "The part 'hints' is wrong in " + e.getMessage() + end);
        } catch (IOException e) {
            throw unreadable(HINTS, e);
        }
    }

    /** A part with a file name is a file, one without is a field; curl and browsers send either. */
    private static InputStream open(FormValue part) throws IOException {
        return part.isFileItem()
                ? part.getFileItem().getInputStream()
                : new ByteArrayInputStream(part.getValue().getBytes(StandardCharsets.UTF_8));
    }

    private static Refusal unreadable(String part, IOException e) {
        return new Refusal(400, "The part '" + part + "' could not be read to its end: " + e.getMessage() + ".");
    }
}
