/**
 * Who spoke, in whatever spelling, script or abbreviation a page prints the name. Names stay as printed; here stands which of them
 * are one person, by rules that rather leave two apart, and by the editor.
 */
@NullMarked
package dev.lectern.speaker;

import org.jspecify.annotations.NullMarked;
