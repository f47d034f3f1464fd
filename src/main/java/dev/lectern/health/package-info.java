/**
 * Whether Kafka and PostgreSQL answer: asked all the time, so that readiness and the log tell it at once and only once.
 */
@NullMarked
package dev.lectern.health;

import org.jspecify.annotations.NullMarked;
