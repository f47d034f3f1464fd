package dev.lectern.store;

import java.util.UUID;

/**
 * What is stored of a speech was read from this capture.
 *
 * @param speech the speech
 * @param part number of the speech on the page, from 0
 * @param further whether it is what a further place told last; else it is the newest revision of the speech
 * @param capture the page as fetched
 * @param kept whether its bytes are still here
 * @param source id of the source by whose definition the page is read
 */
public record StoredReading(UUID speech, int part, boolean further, KeptCapture capture, boolean kept, String source) {}
