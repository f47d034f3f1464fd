package dev.lectern.ingest;

import dev.lectern.frontier.PageOutcomes;
import dev.lectern.frontier.ParseHealth;
import dev.lectern.store.BetterReading;
import dev.lectern.store.Rejects;
import dev.lectern.store.SpeechStore;
import dev.lectern.store.Stored;
import dev.lectern.store.Takedowns;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import java.util.List;

import static dev.lectern.Patience.await;

/** A process that stands still between two statements, as one does that is suspended, until its transaction has ended. */
@Dependent
class StandingStill {

    private final SpeechStore store;
    private final Rejects rejects;
    private final PageOutcomes outcomes;
    private final Takedowns takedowns;
    private final ParseHealth health;
    private final IngestedOffsets offsets;
    private final EntityManager entities;

    StandingStill(
            SpeechStore store,
            Rejects rejects,
            PageOutcomes outcomes,
            Takedowns takedowns,
            ParseHealth health,
            IngestedOffsets offsets,
            EntityManager entities) {
        this.store = store;
        this.rejects = rejects;
        this.outcomes = outcomes;
        this.takedowns = takedowns;
        this.health = health;
        this.offsets = offsets;
        this.entities = entities;
    }

    PageKeeping keeping() {
        return new PageKeeping(store, rejects, outcomes, takedowns, health, offsets) {
            @Override
            List<Stored> keep(List<ReadPage> pages, List<BetterReading> better) {
                await().pollInSameThread().until(() -> QuarkusTransaction.getStatus() == Status.STATUS_ROLLEDBACK);
                entities.flush();
                return super.keep(pages, better);
            }
        };
    }
}
