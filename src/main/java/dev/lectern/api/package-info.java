/**
 * The HTTP API under {@code /api}: speeches, changes, sources, pages handed in and pages tried.
 */
@NullMarked
package dev.lectern.api;

import org.jspecify.annotations.NullMarked;
