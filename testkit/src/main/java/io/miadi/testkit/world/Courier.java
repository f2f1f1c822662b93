package io.miadi.testkit.world;

import io.miadi.application.payment.CallbackToken;
import io.miadi.application.payment.ReceiveCallback;
import io.miadi.application.transaction.StorageUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/** Carries the provider's callbacks to our door. A callback that meets a dead process is lost unless the provider insists. */
final class Courier {
    private static final Duration AGAIN = Duration.ofSeconds(60);

    private final Timeline timeline;
    private final Trouble trouble;
    private final Tally tally;
    private final long seed;
    private final List<Parcel> stored = new ArrayList<>();
    private Door door = (parcel) -> new ReceiveCallback.Outcome.UnknownToken();
    private BooleanSupplier isDown = () -> true;

    Courier(Timeline timeline, Trouble trouble, Tally tally, long seed) {
        this.timeline = timeline;
        this.trouble = trouble;
        this.tally = tally;
        this.seed = seed;
    }

    /**
     * @param insist whether the provider tries again until somebody takes it
     * @param when whether it is sent at all, judged at the time of sending
     */
    record Parcel(CallbackToken token, byte[] body, boolean fromProvider, boolean insist, BooleanSupplier when) {
        static Parcel genuine(Prompt prompt, byte[] body) {
            return new Parcel(prompt.token(), body, true, false, () -> true);
        }

        Parcel insisting() {
            return new Parcel(token, body, fromProvider, true, when);
        }
    }

    private interface Door {
        ReceiveCallback.Outcome take(Parcel parcel);
    }

    void deliverTo(ReceiveCallback receive, LongConsumer wake, BooleanSupplier down) {
        door = parcel -> receive.handle(parcel.token(), parcel.body(), parcel.fromProvider(), wake);
        isDown = down;
    }

    void send(Instant at, Parcel parcel) {
        timeline.at(at, () -> deliver(parcel));
    }

    private void deliver(Parcel parcel) {
        if (!parcel.when().getAsBoolean()) {
            return;
        }
        if (isDown.getAsBoolean()) {
            retry(parcel);
            return;
        }
        tally.word();
        var dice = Dice.of(
                seed,
                Dice.Purpose.DELIVERY,
                Arrays.hashCode(parcel.body()),
                timeline.now().toEpochMilli());
        try {
            trouble.during(dice, () -> hand(parcel));
        } catch (StorageUnavailable e) {
            retry(parcel);
        } catch (Crash e) {
            retry(parcel);
            throw e;
        }
    }

    private boolean hand(Parcel parcel) {
        return switch (door.take(parcel)) {
            case ReceiveCallback.Outcome.Stored() -> stored.add(parcel);
            case ReceiveCallback.Outcome.UnknownToken() -> {
                tally.scenario("callback under a foreign secret");
                yield false;
            }
        };
    }

    private void retry(Parcel parcel) {
        if (parcel.insist()) {
            send(timeline.now().plus(AGAIN), parcel);
        }
    }

    /** Every callback that we said we had stored. */
    List<Parcel> stored() {
        return stored;
    }
}
