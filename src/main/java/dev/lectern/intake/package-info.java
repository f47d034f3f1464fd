/**
 * Pages that somebody hands over: read within the limits of every page, and tried a few at a time. Shared by the API and the pages.
 */
@NullMarked
package dev.lectern.intake;

import org.jspecify.annotations.NullMarked;
