/**
 * The editor: who may come in, and what only the editor may do. Shared by the API and the pages.
 */
@NullMarked
package dev.lectern.editor;

import org.jspecify.annotations.NullMarked;
