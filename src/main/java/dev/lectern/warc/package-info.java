/**
 * Captures as WARC files (ISO 28500), for archives and whoever else wants the pages as they were fetched.
 */
@NullMarked
package dev.lectern.warc;

import org.jspecify.annotations.NullMarked;
