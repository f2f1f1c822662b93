package io.miadi.testkit.world;

import io.miadi.domain.payment.AttemptState;
import io.miadi.domain.payment.Failure;
import io.miadi.domain.payment.FailureReason;
import java.time.Duration;

/** What the person with the phone does with a prompt. */
enum Payer {
    PAYS,
    CANCELS,
    HAS_TOO_LITTLE,
    TYPES_A_WRONG_PIN,
    LOOKS_AWAY;

    static Payer of(Dice dice) {
        int roll = dice.below(100);
        if (roll < 80) {
            return PAYS;
        }
        return values()[1 + (roll - 80) / 5];
    }

    Duration actsAfter(Dice dice) {
        return this == LOOKS_AWAY ? dice.seconds(60, 120) : dice.seconds(4, 50);
    }

    /** How the provider says that this brought no money; a payer who pays has no failure. */
    Failure failure() {
        return switch (this) {
            case PAYS -> throw new IllegalStateException("paying is no failure");
            case CANCELS ->
                new Failure(
                        AttemptState.CANCELLED_BY_PAYER,
                        FailureReason.CANCELLED_OR_TIMED_OUT,
                        "1032",
                        "Request cancelled by user");
            case HAS_TOO_LITTLE ->
                new Failure(
                        AttemptState.DECLINED, FailureReason.INSUFFICIENT_FUNDS, "1", "The balance is insufficient");
            case TYPES_A_WRONG_PIN ->
                new Failure(AttemptState.DECLINED, FailureReason.WRONG_PIN, "2001", "The initiator is invalid");
            case LOOKS_AWAY ->
                new Failure(
                        AttemptState.PROMPT_EXPIRED,
                        FailureReason.PHONE_NOT_REACHED,
                        "1037",
                        "No answer from the user");
        };
    }
}
