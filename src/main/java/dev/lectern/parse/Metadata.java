package dev.lectern.parse;

import org.jspecify.annotations.Nullable;

/**
 * What a page says about itself apart from its text; null where it says nothing.
 *
 * @param title {@code og:title}, {@code <title>} or the title of front matter
 * @param language of the text, as declared
 * @param site name of the site
 * @param date date without further explanation (front matter)
 * @param published date or moment of publication
 */
record Metadata(
        @Nullable String title,
        @Nullable String language,
        @Nullable String site,
        @Nullable String date,
        @Nullable String published) {

    static final Metadata NONE = new Metadata(null, null, null, null, null);
}
