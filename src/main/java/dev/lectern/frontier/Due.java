package dev.lectern.frontier;

/** Something that is due and leased to the caller. */
public sealed interface Due permits DueSource, DuePage {

    /** Id of its source. */
    String source();

    /** Host that is asked; for files a name that no host has. */
    String host();
}
