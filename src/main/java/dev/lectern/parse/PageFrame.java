package dev.lectern.parse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What a print sets around the text of every page: its number and the running heads and feet. They go, and the line
 * behind them knows that a page begins there. Each step is one walk over the lines.
 */
final class PageFrame {

    private PageFrame() {}

    static List<PlainLine> without(List<PlainLine> lines) {
        WrapWidth width = WrapWidth.of(lines);
        BitSet starts = new BitSet();
        for (int i = 0; i < lines.size(); i++) {
            starts.set(i, lines.get(i).opensPage());
        }
        BitSet frame = starts.isEmpty() ? new BitSet() : PagedNumbers.of(lines, starts);
        if (frame.isEmpty()) {
            frame = PageChain.of(lines, width);
            starts.or(frame);
        }
        if (starts.isEmpty()) {
            frame = RecurringLines.of(lines, width);
            starts.or(frame);
        }
        if (starts.isEmpty()) {
            return lines;
        }
        frame.or(RunningHeads.of(lines, starts, frame));
        return without(lines, frame);
    }

    private static List<PlainLine> without(List<PlainLine> lines, BitSet frame) {
        List<PlainLine> text = new ArrayList<>(lines.size());
        int gap = 0;
        boolean opensPage = false;
        for (int i = 0; i < lines.size(); i++) {
            PlainLine line = lines.get(i);
            gap += line.gap();
            opensPage |= line.opensPage() || frame.get(i);
            if (!frame.get(i)) {
                text.add(new PlainLine(line.text(), gap, opensPage && !text.isEmpty()));
                gap = 0;
                opensPage = false;
            }
        }
        return text;
    }
}
