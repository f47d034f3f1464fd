package dev.lectern.store;

/**
 * A place of a page that holds one speech.
 *
 * @param url canonical URL
 * @param part number on the page, from 0
 */
record PagePart(String url, int part) {}
