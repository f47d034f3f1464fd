package dev.lectern.web;

import dev.lectern.intake.AddressFetch;
import dev.lectern.intake.PageBody;
import dev.lectern.parse.Hints;
import dev.lectern.problem.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A page that a person wants to try: a file, or pasted text, and the address that it had; or the address alone, from which it
 * is fetched.
 *
 * @param body the bytes
 * @param hints address and media type
 */
@SuppressWarnings("ArrayRecordComponent") // bytes of a page are never compared by equals
record TryForm(byte[] body, Hints hints) {

    /** The file wins over the text, as a browser sends both. */
    static TryForm of(MultipartFormDataInput form, PageBody bodies, AddressFetch addresses) {
        String url = text(form, "url");
        String address = url == null ? null : address(url);
        FormValue file = first(form, "file");
        if (file != null && file.isFileItem() && size(file) > 0) {
            String type = file.getHeaders().getFirst("Content-Type");
            try (InputStream in = file.getFileItem().getInputStream()) {
                return new TryForm(bodies.read(in, null), Hints.of(address, known(type)));
            } catch (IOException e) {
                throw new Refusal(400, "The file could not be read to its end: " + e.getMessage() + ".");
            }
        }
        String pasted = text(form, "text");
        if (pasted == null && address != null) {
            AddressFetch.Fetched page = addresses.fetch(address);
            return new TryForm(page.body(), Hints.of(page.url(), page.contentType()));
        }
        if (pasted == null) {
            throw new Refusal(
                    400,
                    "There is nothing to try; choose a file, paste the source of a page or a plain text, or give an address.");
        }
        byte[] bytes = pasted.getBytes(UTF_8);
        String type = pasted.stripLeading().startsWith("<") ? "text/html; charset=utf-8" : "text/plain; charset=utf-8";
        return new TryForm(bytes, Hints.of(address, type));
    }

    private static String address(String url) {
        try {
            return PageBody.url(url);
        } catch (Refusal e) {
            throw new Refusal(
                    400, "'" + url + "' is no address of a page; one such as https://example.org/speech/1 would be.");
        }
    }

    /** What browsers say of a file that they do not know is no help to the parser. */
    private static @Nullable String known(@Nullable String type) {
        return type == null || type.startsWith("application/octet-stream") ? null : type;
    }

    private static long size(FormValue file) {
        try {
            return file.getFileItem().getFileSize();
        } catch (IOException e) {
            return 0;
        }
    }

    private static @Nullable String text(MultipartFormDataInput form, String name) {
        FormValue value = first(form, name);
        if (value == null
                || value.isFileItem()
                || value.getValue() == null
                || value.getValue().isBlank()) {
            return null;
        }
        return value.getValue().strip();
    }

    private static @Nullable FormValue first(MultipartFormDataInput form, String name) {
        var values = form.getValues().get(name);
        Iterator<FormValue> all = values == null ? null : values.iterator();
        return all != null && all.hasNext() ? all.next() : null;
    }
}
