package dev.lectern.speech;

import org.jspecify.annotations.Nullable;

/**
 * A file that the page offers beside the text, such as a PDF or a recording.
 *
 * @param url where it is
 * @param title text of its link; null when there is none
 * @param mediaType IANA media type; null when unknown
 */
public record Attachment(
        String url, @Nullable String title, @Nullable String mediaType) {}
