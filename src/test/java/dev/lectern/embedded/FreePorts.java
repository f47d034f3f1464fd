package dev.lectern.embedded;

/** Ports for what tests start: below those of outgoing connections, so that a test beside this one does not take them by chance. */
public final class FreePorts {

    private FreePorts() {}

    public static int next() {
        return Ports.free();
    }
}
