package dev.lectern.relay;

import java.util.List;

/** Told of changes that get their positions, before that is committed: what it does with them must not be final. */
@FunctionalInterface
interface PositionListener {

    /**
     * Positions are being given.
     *
     * @param after the last position that was given before
     * @param changes those that follow it
     */
    void giving(long after, List<RenderedChange> changes);
}
