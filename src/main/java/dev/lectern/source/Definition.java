package dev.lectern.source;

/**
 * The text of a definition before anybody has looked whether it is right.
 *
 * @param file name of the file or class-path entry
 * @param text YAML
 */
record Definition(String file, String text) {}
