/**
 * Consumes pages from Kafka, has them parsed and stores the outcome: speech, explained refusal, or reject.
 */
@NullMarked
package dev.lectern.ingest;

import org.jspecify.annotations.NullMarked;
