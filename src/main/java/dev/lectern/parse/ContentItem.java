package dev.lectern.parse;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.lectern.speech.Attachment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page as the content interface of GOV.UK gives it, as far as a speech needs it: the text is HTML inside JSON, the
 * facts stand beside it.
 *
 * @see <a href="https://content-api.publishing.service.gov.uk/">GOV.UK Content API</a>
 */
final class ContentItem {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int MOST = 50;

    @Nullable
    String title;

    @Nullable
    String locale;

    @Nullable
    String firstPublished;

    @Nullable
    String body;

    @Nullable
    String deliveredOn;

    @Nullable
    String location;

    /** The speaker where the site has no page about him. */
    @Nullable
    String speakerWithoutPage;

    final List<String> speakers = new ArrayList<>();
    final List<Attachment> attachments = new ArrayList<>();

    private ContentItem() {}

    /** Null when the text is JSON of another kind, or none. Only what is asked for is kept; nothing is built of the rest. */
    static @Nullable ContentItem of(String text) {
        ContentItem item = new ContentItem();
        try (JsonParser json = JSON.createParser(text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            fields(json, item::top);
        } catch (IOException e) {
            return null; // not JSON, cut off, or nested without end
        }
        return item.title == null || item.body == null ? null : item;
    }

    /** Takes the value of one field; a value that it does not take is passed over. */
    private interface Taker {
        void take(String field, JsonParser json) throws IOException;
    }

    private static void fields(JsonParser json, Taker taker) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            taker.take(field, json);
            json.skipChildren();
        }
    }

    private static void objects(JsonParser json, Taker taker) throws IOException {
        if (json.currentToken() == JsonToken.START_ARRAY) {
            while (json.nextToken() != JsonToken.END_ARRAY) {
                fields(json, taker);
            }
        }
    }

    private void top(String field, JsonParser json) throws IOException {
        switch (field) {
            case "title" -> title = text(json);
            case "locale" -> locale = text(json);
            case "first_published_at" -> firstPublished = text(json);
            case "details" -> fields(json, this::detail);
            case "links" -> fields(json, this::link);
            default -> {}
        }
    }

    private void detail(String field, JsonParser json) throws IOException {
        switch (field) {
            case "body" -> body(json);
            case "delivered_on" -> deliveredOn = text(json);
            case "location" -> location = text(json);
            case "speaker_without_profile" -> speakerWithoutPage = text(json);
            case "attachments" -> attachments(json);
            default -> {}
        }
    }

    /** The text is a string, or a list of the same text in several forms. */
    private void body(JsonParser json) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_STRING) {
            body = json.getText();
            return;
        }
        String[] form = new String[2];
        objects(json, (field, value) -> {
            form[0] = field.equals("content_type") ? text(value) : form[0];
            form[1] = field.equals("content") ? text(value) : form[1];
            if ("text/html".equals(form[0]) && form[1] != null) {
                body = form[1];
            }
        });
    }

    private void attachments(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            String[] file = new String[3];
            fields(json, (field, value) -> {
                file[0] = field.equals("url") ? text(value) : file[0];
                file[1] = field.equals("title") ? text(value) : file[1];
                file[2] = field.equals("content_type") ? text(value) : file[2];
            });
            if (file[0] != null && file[2] != null && attachments.size() < MOST) {
                attachments.add(new Attachment(file[0], file[1], file[2]));
            }
        }
    }

    private void link(String field, JsonParser json) throws IOException {
        if (field.equals("speaker")) {
            objects(json, (key, value) -> {
                String name = key.equals("title") ? text(value) : null;
                if (name != null && !name.isBlank() && speakers.size() < MOST) {
                    speakers.add(name);
                }
            });
        }
    }

    private static @Nullable String text(JsonParser json) throws IOException {
        return json.currentToken() == JsonToken.VALUE_STRING ? json.getText() : null;
    }
}
