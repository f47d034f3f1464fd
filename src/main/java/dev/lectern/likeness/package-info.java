/**
 * Whether two texts are one speech, an excerpt of it, or its translation. Pure: a sketch finds candidates, a comparison decides.
 */
@NullMarked
package dev.lectern.likeness;

import org.jspecify.annotations.NullMarked;
