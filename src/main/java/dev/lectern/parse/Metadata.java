package dev.lectern.parse;

import dev.lectern.speech.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about itself apart from its text; null or empty where it says nothing.
 *
 * @param titles titles that the head declares, the most trusted first; they may hold the name of the site
 * @param language of the text, as declared
 * @param site name of the site
 * @param date date without further explanation (front matter)
 * @param published date or moment of publication
 * @param authors who is said to have written the page
 * @param times moments that elements beside the text give in the form of machines
 * @param hintedDate text of the element that the source names as the date
 * @param jsonLd what the JSON-LD of the page says
 */
record Metadata(
        List<String> titles,
        @Nullable String language,
        @Nullable String site,
        @Nullable String date,
        @Nullable String published,
        List<Person> authors,
        List<String> times,
        @Nullable String hintedDate,
        JsonLd jsonLd) {

    static final Metadata NONE = new Metadata(null, null, null, null, null);

    Metadata {
        titles = List.copyOf(titles);
        authors = List.copyOf(authors);
        times = List.copyOf(times);
    }

    /** What a page without a head can say. */
    Metadata(
            @Nullable String title,
            @Nullable String language,
            @Nullable String site,
            @Nullable String date,
            @Nullable String published) {
        this(
                title == null ? List.of() : List.of(title),
                language,
                site,
                date,
                published,
                List.of(),
                List.of(),
                null,
                JsonLd.NONE);
    }

    /** The title that the page declares first. */
    @Nullable
    String title() {
        return titles.isEmpty() ? null : titles.get(0);
    }

    Metadata withHintedDate(@Nullable String text) {
        return new Metadata(titles, language, site, date, published, authors, times, text, jsonLd);
    }

    Metadata withAuthors(List<Person> people) {
        return new Metadata(titles, language, site, date, published, people, times, hintedDate, jsonLd);
    }
}
