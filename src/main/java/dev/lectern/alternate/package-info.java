/** Where a page leads to itself in other languages. */
@NullMarked
package dev.lectern.alternate;

import org.jspecify.annotations.NullMarked;
