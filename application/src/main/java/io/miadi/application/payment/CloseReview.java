package io.miadi.application.payment;

import io.miadi.application.audit.Trail;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.audit.AuditEntry;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.payment.ReviewItem;
import java.time.InstantSource;
import java.util.Map;

/** Takes an item off the worklist: by name, with a note of what was found. No money moves by it. */
public final class CloseReview {
    private final UnitOfWork unitOfWork;
    private final ReviewItems reviews;
    private final Trail trail;
    private final InstantSource clock;

    public CloseReview(UnitOfWork unitOfWork, ReviewItems reviews, Trail trail, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.reviews = reviews;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Which item, and what was found.
     *
     * @param note 1 to 200 characters; kept with the item and not in the audit log, since it may name somebody
     */
    public record Command(Actor.Person actor, long number, String note) {}

    public sealed interface Outcome {
        record Closed(ReviewItem item) implements Outcome {}

        /** No such item, or it was closed before. */
        record NotOpen() implements Outcome {}

        record NotAllowed() implements Outcome {}
    }

    public Outcome handle(Command command) {
        if (!command.actor().role().isAtLeastStaff()) {
            return new Outcome.NotAllowed();
        }
        var closing = new ReviewItems.Closing(command.actor().id(), clock.instant(), command.note());
        return unitOfWork.run(() -> reviews.close(command.number(), closing)
                .map(item -> closed(command, item))
                .orElseGet(Outcome.NotOpen::new));
    }

    private Outcome closed(Command command, ReviewItem item) {
        trail.leave(AuditEntry.fact(
                command.actor(),
                "payment.review.close",
                "payment:" + item.payment(),
                Map.of(
                        "review",
                        Long.toString(command.number()),
                        "kind",
                        item.kind().name()),
                "closed by name"));
        return new Outcome.Closed(item);
    }
}
