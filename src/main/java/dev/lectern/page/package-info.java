/**
 * The page as fetched: what the topics {@code lectern.pages} and {@code lectern.pages.backfill} carry, and its Kafka form
 * (CloudEvents 1.0, binary content mode). Stages of the line meet on this contract and never import each other.
 */
@NullMarked
package dev.lectern.page;

import org.jspecify.annotations.NullMarked;
