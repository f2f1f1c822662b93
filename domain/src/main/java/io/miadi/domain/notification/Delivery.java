package io.miadi.domain.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One notification on its way by one channel, with every move that it can make.
 *
 * @param reason why it waits or was not sent; empty while nothing stood in its way
 * @param attempts how many attempts were begun; numbers them
 * @param failures how many of them used up a part of the retry budget
 * @param nextAt when it is looked at next: its time, the end of a pause, or the end of the lease of whoever sends it
 */
public record Delivery(
        DeliveryId id,
        Notification notification,
        Channel channel,
        DeliveryState state,
        Optional<ReasonCode> reason,
        int attempts,
        int failures,
        Instant nextAt) {
    private static final Duration UNTIL_MENDED = Duration.ofMinutes(1);

    public static Delivery waiting(DeliveryId id, Notification notification, Channel channel, Instant at) {
        return new Delivery(id, notification, channel, DeliveryState.WAITING, Optional.empty(), 0, 0, at);
    }

    /** A new attempt begins; whoever makes it has until the end of the lease. */
    public Delivery begun(Instant leaseEnd) {
        return new Delivery(
                id, notification, channel, DeliveryState.SENDING, Optional.empty(), attempts + 1, failures, leaseEnd);
    }

    public Delivery accepted(Instant now) {
        return ended(DeliveryState.ACCEPTED, Optional.empty(), now);
    }

    public Delivery refused(ReasonCode why, Instant now) {
        return ended(DeliveryState.REFUSED, Optional.of(why), now);
    }

    /** It will not be sent; what may have arrived already keeps that as its reason. */
    public Delivery dropped(ReasonCode why, Instant now) {
        var kept = state == DeliveryState.UNKNOWN ? ReasonCode.UNKNOWN_FINAL : why;
        return ended(DeliveryState.DROPPED, Optional.of(kept), now);
    }

    /** Certainly not taken, and worth another try as long as the budget lasts. */
    public Delivery failed(ReasonCode why, Optional<Duration> asked, Instant now) {
        int failed = failures + 1;
        var budget = notification.kind().category().budget();
        if (!budget.allowsAfter(failed)) {
            return refused(ReasonCode.RETRIES_EXHAUSTED, now);
        }
        var pause = asked.orElseGet(() -> budget.pause(id, failed));
        return resting(DeliveryState.WAITING, why, failed, now.plus(pause));
    }

    /** Our own settings are wrong: nothing that the message did, so its budget stays whole. */
    public Delivery heldBack(Instant now) {
        return resting(DeliveryState.WAITING, ReasonCode.REFUSED_CONFIG, failures, now.plus(UNTIL_MENDED));
    }

    /** It may have arrived. Nobody tries again before the doubt has had its time. */
    public Delivery doubted(Instant now) {
        int failed = failures + 1;
        var category = notification.kind().category();
        if (!category.budget().allowsAfter(failed)) {
            return refused(ReasonCode.UNKNOWN_FINAL, now);
        }
        return resting(DeliveryState.UNKNOWN, ReasonCode.OUTCOME_UNKNOWN, failed, now.plus(category.doubt()));
    }

    /**
     * The same after an attempt that followed a doubt and was certainly not taken: it says nothing about the earlier one, which may
     * have arrived. So the delivery stays in doubt for as long as this outcome would have let it wait.
     */
    public Delivery stillInDoubt() {
        return switch (state) {
            case WAITING -> resting(DeliveryState.UNKNOWN, ReasonCode.OUTCOME_UNKNOWN, failures, nextAt);
            case REFUSED -> ended(DeliveryState.REFUSED, reason.map(Delivery::doubtful), nextAt);
            case SENDING, ACCEPTED, UNKNOWN, DROPPED -> this;
        };
    }

    /** That the tries are used up is no word about the message; a refusal by the provider is. */
    private static ReasonCode doubtful(ReasonCode why) {
        return why == ReasonCode.RETRIES_EXHAUSTED ? ReasonCode.UNKNOWN_FINAL : why;
    }

    /** As it was, in its place and with its whole budget; only the number of an attempt that was not made is used up. */
    public Delivery passedOver() {
        return new Delivery(id, notification, channel, state, reason, attempts + 1, failures, nextAt);
    }

    /** The same, looked at no earlier than then; nobody else takes it meanwhile. */
    public Delivery lookedAtAgain(Instant then) {
        return new Delivery(id, notification, channel, state, reason, attempts, failures, then);
    }

    private Delivery resting(DeliveryState next, ReasonCode why, int failed, Instant until) {
        return new Delivery(id, notification, channel, next, Optional.of(why), attempts, failed, until);
    }

    private Delivery ended(DeliveryState end, Optional<ReasonCode> why, Instant now) {
        return new Delivery(id, notification, channel, end, why, attempts, failures, now);
    }
}
