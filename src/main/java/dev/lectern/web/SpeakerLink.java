package dev.lectern.web;

import dev.lectern.speech.Person;
import io.quarkus.qute.TemplateExtension;
import java.net.URLEncoder;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Where a person of a speech leads to, for templates. */
@TemplateExtension
final class SpeakerLink {

    private SpeakerLink() {}

    /** The page of whoever has this name, which need not be known here. */
    static String page(Person person) {
        return "/speakers/named?name=" + encoded(person.name());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
