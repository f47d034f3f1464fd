/**
 * Looks at sources when they are due, finds new links, fetches politely and publishes pages to Kafka.
 */
@NullMarked
package dev.lectern.watch;

import org.jspecify.annotations.NullMarked;
