package dev.lectern.web;

import dev.lectern.store.RejectGroup;
import jakarta.ws.rs.core.UriBuilder;

/**
 * Rejects of one source, stage and reason, as their page shows them.
 *
 * @param source id of the source
 * @param stage where the line refused them
 * @param code what is wrong, in one word
 * @param example one of their reasons
 * @param pages how many
 * @param waiting what is to be said of those that wait to be sent again; empty for nothing
 * @param replayable whether one can be sent again
 * @param firstSeen when the first was refused
 * @param lastSeen when one was refused last
 * @param address where only these are shown
 */
record RejectGroupView(
        String source,
        String stage,
        String code,
        String example,
        String pages,
        String waiting,
        boolean replayable,
        Moment firstSeen,
        Moment lastSeen,
        String address) {

    static RejectGroupView of(RejectGroup group) {
        return new RejectGroupView(
                group.source(),
                group.stage(),
                group.code(),
                group.example(),
                Figure.of(group.pages()) + (group.pages() == 1 ? " page" : " pages"),
                group.waiting() == 0 ? "" : Figure.of(group.waiting()) + " on their way again",
                group.replayable() > 0,
                Moment.of(group.firstSeen()),
                Moment.of(group.lastSeen()),
                UriBuilder.fromPath("/rejects")
                        .queryParam("source", "{source}")
                        .queryParam("stage", "{stage}")
                        .queryParam("reason", "{code}")
                        .build(group.source(), group.stage(), group.code())
                        .toString());
    }
}
