package dev.lectern.parse;

import dev.lectern.speech.Attachment;
import dev.lectern.speech.Evidence;
import dev.lectern.speech.Person;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** Reads a content item: its text goes the way of HTML, its facts are told by the publisher. */
final class ContentItemReader {

    private ContentItemReader() {}

    static PageText read(ContentItem item, Hints hints) {
        String title = CleanText.line(item.title == null ? "" : item.title);
        PageText page = HtmlReader.read(TameMarkup.of(html(item, title)), hints);
        List<Attachment> files = new ArrayList<>(page.attachments());
        item.attachments.stream()
                .filter(file -> files.stream().noneMatch(known -> known.url().equals(file.url())))
                .forEach(files::add);
        PageText declared =
                page.withDeclared(facts(item, page.declared().attribution())).withAttachments(files);
        return title.isEmpty() ? declared : declared.withTitle(title, Evidence.META);
    }

    /** With the title above it the text is a page, and its first section is not taken for the title. */
    private static String html(ContentItem item, String title) {
        String locale = item.locale == null ? "" : item.locale;
        return "<html lang=\"" + Entities.escape(locale) + "\"><body><main><h1>" + Entities.escape(title) + "</h1>"
                + item.body + "</main></body></html>";
    }

    private static DeclaredFacts facts(ContentItem item, @Nullable Attribution attribution) {
        List<Person> people = new ArrayList<>();
        item.speakers.forEach(name -> people.add(new Person(StyledName.bare(name), null)));
        if (people.isEmpty() && item.speakerWithoutPage != null && !item.speakerWithoutPage.isBlank()) {
            people.add(new Person(StyledName.bare(item.speakerWithoutPage), null));
        }
        String place = item.location == null ? "" : CleanText.line(item.location);
        return new DeclaredFacts(
                place.isEmpty() ? null : place, item.deliveredOn, item.firstPublished, people, attribution);
    }
}
