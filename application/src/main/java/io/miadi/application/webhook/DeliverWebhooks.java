package io.miadi.application.webhook;

import io.miadi.application.transaction.UnitOfWork;
import io.miadi.application.webhook.WebhookDeliveries.Claimed;
import io.miadi.application.webhook.WebhookDeliveries.Ended;
import io.miadi.application.webhook.WebhookDeliveries.State;
import io.miadi.application.webhook.WebhookSender.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Sends what waits, signed anew for each try, until it is taken with a status of success or ten tries over four days have failed. What
 * one node has is leased: a node that dies between sending and noting it down leaves a delivery that is sent once more, under the same id.
 */
public final class DeliverWebhooks {
    /** So many tries at one endpoint at a time: one that is slow does not take every lane. */
    private static final int IN_FLIGHT = 2;

    private static final int GONE = 410;

    /** Longer than a try may take, the name service included. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final UnitOfWork unitOfWork;
    private final WebhookDeliveries deliveries;
    private final WebhookHealth health;
    private final WebhookSender sender;
    private final RetrySchedule schedule;
    private final InstantSource clock;

    /** When it is, and when it is tried again. */
    public record Timing(RetrySchedule schedule, InstantSource clock) {}

    public DeliverWebhooks(
            UnitOfWork unitOfWork,
            WebhookDeliveries deliveries,
            WebhookHealth health,
            WebhookSender sender,
            Timing timing) {
        this.unitOfWork = unitOfWork;
        this.deliveries = deliveries;
        this.health = health;
        this.sender = sender;
        this.schedule = timing.schedule();
        this.clock = timing.clock();
    }

    /** What can be tried now, oldest first. */
    public List<Long> due() {
        return deliveries.due(clock.instant(), IN_FLIGHT);
    }

    /** Tries one of them; {@code false} when somebody else did, or its time has not come. */
    public boolean one(long delivery) {
        var now = clock.instant();
        var claimed = unitOfWork.run(() -> deliveries.claim(delivery, now, now.plus(LEASE)));
        claimed.ifPresent(this::attempt);
        return claimed.isPresent();
    }

    private void attempt(Claimed claimed) {
        var began = clock.instant();
        var letter = claimed.letter();
        var signature = WebhookSignature.of(claimed.to().secrets(), letter.id(), began, letter.body());
        var reply = sender.send(new WebhookSender.Request(
                claimed.to().url(), letter.id(), began.getEpochSecond(), signature, letter.body()));
        var at = clock.instant();
        unitOfWork.run(() -> {
            deliveries.end(claimed, ended(claimed, reply, began, at));
            health.after(claimed.to().endpoint(), sign(reply), at);
            return claimed;
        });
    }

    private Ended ended(Claimed claimed, Reply reply, Instant began, Instant at) {
        return switch (reply) {
            case Reply.Answered(int status)
            when isSuccess(status) ->
                new Ended(began, at, State.DELIVERED, Optional.empty(), OptionalInt.of(status), "");
            case Reply.Answered(int status) -> again(claimed, began, at, OptionalInt.of(status), "");
            case Reply.NoAnswer(var cause) -> again(claimed, began, at, OptionalInt.empty(), cause);
        };
    }

    private Ended again(Claimed claimed, Instant began, Instant at, OptionalInt status, String cause) {
        var next = schedule.after(claimed.number() - claimed.before()).map(at::plus);
        return new Ended(began, at, next.isPresent() ? State.WAITING : State.FAILED, next, status, cause);
    }

    private static WebhookHealth.Sign sign(Reply reply) {
        return switch (reply) {
            case Reply.Answered(int status) when isSuccess(status) -> WebhookHealth.Sign.HEARD;
            case Reply.Answered(int status) when status == GONE -> WebhookHealth.Sign.GONE;
            case Reply.Answered _, Reply.NoAnswer _ -> WebhookHealth.Sign.MISSED;
        };
    }

    private static boolean isSuccess(int status) {
        return status >= 200 && status < 300;
    }
}
