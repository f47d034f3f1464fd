package dev.lectern.embedded;

import org.jspecify.annotations.Nullable;

/**
 * A change that the publisher makes to a speech after it is out.
 *
 * @param after how many further publications later
 * @param from words as first published
 * @param to words that stand there afterwards
 * @param note what the page says of it; null when the publisher keeps silent
 */
record DemoEdit(int after, String from, String to, @Nullable String note) {}
