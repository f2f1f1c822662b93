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
import java.util.random.RandomGenerator;

/** Sends what waits, signed anew for each try, until it is taken with a status of success or ten tries over four days have failed. */
public final class DeliverWebhooks {
    private static final int BATCH = 20;
    private static final int GONE = 410;
    /** Longer than a try may take. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    /** Before the second try, the third and so on; the first is made at once. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    private static final double JITTER = 0.1;

    private final UnitOfWork unitOfWork;
    private final WebhookDeliveries deliveries;
    private final WebhookEndpoints endpoints;
    private final WebhookSender sender;
    private final RandomGenerator random;
    private final InstantSource clock;

    public DeliverWebhooks(
            UnitOfWork unitOfWork,
            WebhookDeliveries deliveries,
            WebhookEndpoints endpoints,
            WebhookSender sender,
            RandomGenerator random,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.deliveries = deliveries;
        this.endpoints = endpoints;
        this.sender = sender;
        this.random = random;
        this.clock = clock;
    }

    /** Tries everything whose time has come; returns how many tries were made. */
    public int run() {
        var now = clock.instant();
        var claimed = unitOfWork.run(() -> deliveries.claim(now, now.plus(LEASE), BATCH));
        claimed.forEach(this::attempt);
        return claimed.size();
    }

    private void attempt(Claimed claimed) {
        var at = clock.instant();
        var id = "msg_" + claimed.event();
        var signature = WebhookSignature.of(claimed.secret(), id, at, claimed.body());
        var reply = sender.send(
                new WebhookSender.Request(claimed.url(), id, at.getEpochSecond(), signature, claimed.body()));
        unitOfWork.run(() -> {
            deliveries.end(claimed, ended(claimed, reply, clock.instant()));
            if (reply instanceof Reply.Answered(int status) && status == GONE) {
                endpoints.disable(claimed.endpoint(), WebhookEndpoints.Why.GONE, clock.instant());
            }
            return true;
        });
    }

    private Ended ended(Claimed claimed, Reply reply, Instant now) {
        return switch (reply) {
            case Reply.Answered(int status)
            when status >= 200 && status < 300 ->
                new Ended(now, State.DELIVERED, Optional.empty(), OptionalInt.of(status), "");
            case Reply.Answered(int status)
            when status == GONE -> new Ended(now, State.FAILED, Optional.empty(), OptionalInt.of(status), "");
            case Reply.Answered(int status) -> again(claimed, now, OptionalInt.of(status), "");
            case Reply.NoAnswer(var cause) -> again(claimed, now, OptionalInt.empty(), cause);
        };
    }

    private Ended again(Claimed claimed, Instant now, OptionalInt status, String cause) {
        if (claimed.number() > PAUSES.size()) {
            return new Ended(now, State.FAILED, Optional.empty(), status, cause);
        }
        var pause = PAUSES.get(claimed.number() - 1);
        long jitter = (long) (pause.toMillis() * JITTER * random.nextDouble());
        return new Ended(now, State.WAITING, Optional.of(now.plus(pause).plusMillis(jitter)), status, cause);
    }
}
