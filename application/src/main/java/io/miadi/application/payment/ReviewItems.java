package io.miadi.application.payment;

import io.miadi.domain.identity.PersonId;
import io.miadi.domain.payment.ReviewItem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The worklist of what a person has to look at. */
public interface ReviewItems {
    /** Opens the item; nothing happens when one of its kind is open for the same attempt or payment already. */
    void open(ReviewItem item);

    /** The open items, oldest first, strictly after the position where one is given. */
    List<Open> listOpen(Optional<Position> after, int limit);

    /** Closes the open item and keeps who did and what they found; empty when no item of that number is open. */
    Optional<ReviewItem> close(long number, Closing closing);

    /** @param number the item's own, never given to another */
    record Open(long number, ReviewItem item) {
        public Position position() {
            return new Position(item.openedAt(), number);
        }
    }

    /** Where a page ended: when its last item was opened, and its number. */
    record Position(Instant openedAt, long number) {}

    /** @param note what was found or done, 1 to 200 characters */
    record Closing(PersonId by, Instant at, String note) {}
}
