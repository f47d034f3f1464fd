/** Compares stored speeches with each other: two that are one, excerpts, translations. */
@NullMarked
package dev.lectern.link;

import org.jspecify.annotations.NullMarked;
