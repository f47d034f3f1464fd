package dev.lectern.stream;

import jakarta.inject.Singleton;

/** Everything outside of the ring that may still hold the text of a speech which was erased. */
@Singleton
class Erased {

    private final Blocks blocks;
    private final Selections selections;
    private final Subscribers subscribers;

    Erased(Blocks blocks, Selections selections, Subscribers subscribers) {
        this.blocks = blocks;
        this.selections = selections;
        this.subscribers = subscribers;
    }

    /** Forgets it; what is still wanted is read again. */
    void forget() {
        selections.forget();
        blocks.forget();
        subscribers.each(Subscription::readAgain);
    }
}
