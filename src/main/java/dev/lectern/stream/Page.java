package dev.lectern.stream;

import java.util.List;

/**
 * Old changes as one subscriber gets them.
 *
 * @param blocks what follows a position, each where the one before it ends; none when nothing follows
 */
record Page(List<Block> blocks) {

    Page {
        blocks = List.copyOf(blocks);
    }

    long bytes() {
        return blocks.stream().mapToLong(block -> block.bytes().length()).sum();
    }
}
