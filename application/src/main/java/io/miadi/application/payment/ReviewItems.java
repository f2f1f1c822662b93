package io.miadi.application.payment;

import io.miadi.domain.payment.ReviewItem;
import java.util.List;

/** The worklist of what a person has to look at. */
public interface ReviewItems {
    /** Opens the item; nothing happens when one of its kind is open for the same attempt or payment already. */
    void open(ReviewItem item);

    /** The open items, oldest first. */
    List<ReviewItem> open(int limit);
}
