/**
 * Traces that follow a page through all stages: spans, and the {@code traceparent} that links them across Kafka and
 * PostgreSQL. Off unless configured; then nothing is recorded and nothing is written.
 */
@NullMarked
package dev.lectern.trace;

import org.jspecify.annotations.NullMarked;
