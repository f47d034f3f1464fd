/**
 * Gives every change its position, one relay at a time, and publishes it to {@code lectern.speeches}.
 */
@NullMarked
package dev.lectern.relay;

import org.jspecify.annotations.NullMarked;
