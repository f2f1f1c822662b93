package io.miadi.application.notification;

import io.miadi.application.batch.Troubles;
import io.miadi.application.notification.Deliveries.AttemptEnd;
import io.miadi.application.transaction.StorageUnavailable;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.notification.Channel;
import io.miadi.domain.notification.Delivery;
import io.miadi.domain.notification.DeliveryState;
import io.miadi.domain.notification.ReasonCode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Hands messages off. Everything that may have changed is judged again in the transaction that claims a message; its attempt is
 * written down before anybody outside is called; the call is made with nothing held open; the answer is written down after.
 *
 * <p>Whatever is found in the middle of that, after a crash or a lost answer, may have arrived: it is left alone for a while,
 * the gateway is asked where it can be, and only then another attempt is made, which is listed as a possible duplicate.
 *
 * <p>What breaks over one message is that message's own trouble: it is put off with its reason, the others of the batch go out,
 * and only then the pass fails, so that somebody learns of it. A message whose turn does not come in time keeps its place and its
 * budget.
 */
public final class DeliverMessages {
    private static final int BATCH = 10;
    /** How long a worker may take over its batch; after it the attempts count as unknown. */
    private static final Duration LEASE = Duration.ofMinutes(3);
    /** No call begins with less of the lease left than the longest call takes. */
    private static final Duration LONGEST_CALL = Duration.ofSeconds(60);

    private final UnitOfWork unitOfWork;
    private final Deliveries deliveries;
    private final DueDeliveries due;
    private final Records records;
    private final ComposeMessage compose;
    private final Outside outside;
    private final InstantSource clock;

    public DeliverMessages(
            UnitOfWork unitOfWork,
            Deliveries deliveries,
            Records records,
            ComposeMessage compose,
            Outside outside,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.deliveries = deliveries;
        this.due = new DueDeliveries(deliveries);
        this.records = records;
        this.compose = compose;
        this.outside = outside;
        this.clock = clock;
    }

    /** One pass in which no message waits for anything else, see {@link #run(Channel, Turn)}. */
    public int run(Channel channel) {
        return run(channel, () -> {});
    }

    /** Waits until the next message may be printed and sent, and not for long: its lease is running. */
    @FunctionalInterface
    public interface Turn {
        void await();
    }

    /**
     * One pass over what goes by the channel; returns how many deliveries were looked at. Each channel has a worker of its own, so
     * that a relay that hangs holds up nothing but mail. While the channel's sender keeps away from its server nothing is looked at,
     * and then one message tries whether the server is back.
     *
     * @param turn asked before each message
     * @throws IllegalStateException after all were looked at, when some of them broke
     * @throws StorageUnavailable at once; what had begun is in doubt when its lease is over
     */
    public int run(Channel channel, Turn turn) {
        int room = Math.min(BATCH, outside.room(channel));
        if (room == 0) {
            return 0;
        }
        var claims = unitOfWork.run(() -> claim(channel, room));
        var troubles = claims.troubles();
        claims.claimed()
                .forEach(claim -> troubles.each(() -> {
                    turn.await();
                    handle(claim, troubles);
                }));
        troubles.tell("messages", "handed off");
        return claims.seen();
    }

    private record Claims(List<Claim> claimed, int seen, Troubles troubles) {}

    private Claims claim(Channel channel, int room) {
        var now = clock.instant();
        var troubles = new Troubles();
        var taken = due.take(channel, now, room, troubles);
        var scene = Scene.ofNotifications(records, taken.readable().stream().map(Delivery::notification));
        var claimed = taken.readable().stream()
                .map(delivery -> judge(delivery, scene, now, troubles))
                .flatMap(Optional::stream)
                .toList();
        return new Claims(claimed, taken.seen(), troubles);
    }

    private Optional<Claim> judge(Delivery delivery, Scene scene, Instant now, Troubles troubles) {
        if (delivery.state() == DeliveryState.SENDING) {
            deliveries.put(delivery.doubted(now)); // whoever began the attempt never came back
            return Optional.empty();
        }
        Composition composition;
        try {
            composition = compose.of(delivery.notification(), scene);
        } catch (StorageUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            troubles.add(e);
            deliveries.put(uncomposed(delivery, now));
            return Optional.empty();
        }
        return judged(delivery, composition, now);
    }

    /** What may have arrived stays in doubt, whatever is wrong with it now. */
    private static Delivery uncomposed(Delivery delivery, Instant now) {
        return delivery.state() == DeliveryState.UNKNOWN
                ? delivery.doubted(now)
                : delivery.failed(ReasonCode.RENDER_FAILED, Optional.empty(), now);
    }

    private Optional<Claim> judged(Delivery delivery, Composition composition, Instant now) {
        return switch (composition) {
            case Composition.Nothing(var why) -> drop(delivery, why, now);
            case Composition.Ready ready ->
                obstacle(delivery, ready, now)
                        .map(why -> drop(delivery, why, now))
                        .orElseGet(() -> Optional.of(begin(delivery, ready, now)));
        };
    }

    private Optional<ReasonCode> obstacle(Delivery delivery, Composition.Ready ready, Instant now) {
        if (ready.isOver(now)) {
            return Optional.of(ReasonCode.EXPIRED);
        }
        if (!outside.serves(delivery.channel())) {
            return Optional.of(ReasonCode.CHANNEL_DISABLED);
        }
        return WriteNotification.unreachable(ready, delivery.channel());
    }

    private Optional<Claim> drop(Delivery delivery, ReasonCode why, Instant now) {
        deliveries.put(delivery.dropped(why, now));
        return Optional.empty();
    }

    private Claim begin(Delivery delivery, Composition.Ready ready, Instant now) {
        if (mustAsk(delivery)) {
            var held = delivery.lookedAtAgain(now.plus(LEASE));
            deliveries.put(held);
            return new Claim(delivery, held, ready);
        }
        var begun = delivery.begun(now.plus(LEASE));
        deliveries.begin(begun, now, delivery.state() == DeliveryState.UNKNOWN);
        return new Claim(delivery, begun, ready);
    }

    private boolean mustAsk(Delivery delivery) {
        return delivery.state() == DeliveryState.UNKNOWN && outside.canBeAsked(delivery.channel());
    }

    private void handle(Claim claim, Troubles troubles) {
        boolean late = clock.instant().isAfter(claim.held().nextAt().minus(LONGEST_CALL));
        if (!mustAsk(claim.held())) {
            handOff(claim, late ? new HandOff.NotMade() : sent(claim, troubles));
        } else if (!late) { // a question that comes too late is asked when the lease is over
            ask(claim, troubles);
        }
    }

    private void ask(Claim claim, Troubles troubles) {
        var delivery = claim.held();
        var since = deliveries.doubtSince(delivery.id()).orElseThrow();
        switch (Calls.asking(troubles, () -> outside.find(delivery, claim.content(), since))) {
            case SmsSender.LookUp.NotAsked() -> store(delivery, claim.before()); // in its place, with its whole budget
            case SmsSender.LookUp.NoAnswer(var _) -> store(delivery, delivery.doubted(clock.instant()));
            case SmsSender.LookUp.Answered(var references) -> answered(claim, references, troubles);
        }
    }

    /** A message with the same words may belong to another delivery; only one that nobody else has is ours. */
    private void answered(Claim claim, List<String> references, Troubles troubles) {
        var delivery = claim.held();
        var others = deliveries.ofOthers(delivery.channel(), references, delivery.id());
        var ours = references.stream().filter(r -> !others.contains(r)).findFirst();
        if (ours.isPresent()) {
            end(delivery.accepted(clock.instant()), delivery.attempts(), new HandOff.Accepted(ours.get()));
            return;
        }
        beganAgain(delivery).ifPresent(begun -> {
            var next = new Claim(delivery, begun, claim.content());
            handOff(next, sent(next, troubles));
        });
    }

    /** Empty when the lease was over and somebody else went on with the message: then it is theirs. */
    private Optional<Delivery> beganAgain(Delivery delivery) {
        return unitOfWork.run(() -> {
            if (!deliveries.lockUnlessPassed(delivery)) {
                return Optional.<Delivery>empty();
            }
            var now = clock.instant();
            var begun = delivery.begun(now.plus(LEASE));
            deliveries.begin(begun, now, true);
            return Optional.of(begun);
        });
    }

    private HandOff sent(Claim claim, Troubles troubles) {
        return Calls.sending(troubles, () -> outside.send(claim.held(), claim.content()));
    }

    private void handOff(Claim claim, HandOff result) {
        end(Outcomes.after(claim, result, clock.instant()), claim.held().attempts(), result);
    }

    private void end(Delivery after, int attempt, HandOff result) {
        unitOfWork.run(() -> deliveries.end(after, new AttemptEnd(attempt, clock.instant(), result)));
    }

    private void store(Delivery held, Delivery after) {
        unitOfWork.run(() -> {
            boolean ours = deliveries.lockUnlessPassed(held);
            if (ours) {
                deliveries.put(after);
            }
            return ours;
        });
    }
}
