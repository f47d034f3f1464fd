package dev.lectern.embedded;

/**
 * An invented person.
 *
 * @param name as the pages print it
 * @param role office held; empty when none is printed
 */
record DemoPerson(String name, String role) {}
