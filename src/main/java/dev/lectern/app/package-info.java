/**
 * The program: starts what is configured, in the right order, and ends it in the reverse one.
 */
@NullMarked
package dev.lectern.app;

import org.jspecify.annotations.NullMarked;
