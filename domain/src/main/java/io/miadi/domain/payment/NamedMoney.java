package io.miadi.domain.payment;

import io.miadi.domain.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What becomes of money that a payer sent with the reference of a due, whether or not a prompt of ours asked for it: it is for
 * that due, and the question is only if one of its attempts brought it.
 */
public sealed interface NamedMoney {
    /** How long before an attempt was written down its money can be dated: clocks differ. */
    Duration BEFORE = Duration.ofMinutes(5);

    /** How long after it money can still come of it. */
    Duration AFTER = Duration.ofHours(48);

    /** An attempt of this due has this very number. */
    record Known() implements NamedMoney {}

    /** A prompt may be open, whose own word comes within minutes. */
    record Later() implements NamedMoney {}

    /** The money of an attempt whose outcome was never learnt. */
    record OfAttempt(AttemptId attempt) implements NamedMoney {}

    /** Sent without a prompt: it pays what the due still wants, and the rest is held for the client. */
    record Direct() implements NamedMoney {}

    /** One of several attempts may have brought it, and which one cannot be told: matching says when it can. */
    record Doubtful() implements NamedMoney {}

    static NamedMoney of(Payment due, Receipt receipt, Money amount, Instant at) {
        if (due.attempts().stream().anyMatch(attempt -> attempt.receipt().equals(Optional.of(receipt)))) {
            return new Known();
        }
        if (due.liveAttempt()
                .filter(live -> live.state() != AttemptState.UNKNOWN)
                .isPresent()) {
            return new Later();
        }
        var possible = due.attempts().stream()
                .filter(attempt -> couldHaveBrought(attempt, amount, at))
                .toList();
        if (possible.isEmpty()) {
            return due.liveAttempt().isPresent() ? new Later() : new Direct();
        }
        return possible.size() == 1 && possible.getFirst().state() != AttemptState.SUCCEEDED
                ? new OfAttempt(possible.getFirst().id())
                : new Doubtful();
    }

    /** A success whose number is not known may be this money, and may be another. A refusal by the provider is believed. */
    private static boolean couldHaveBrought(Attempt attempt, Money amount, Instant at) {
        return attempt.method() == PaymentMethod.MPESA
                && attempt.receipt().isEmpty()
                && !attempt.state().isFailure()
                && attempt.amount().equals(amount)
                && !at.isBefore(attempt.sentAt().minus(BEFORE))
                && !at.isAfter(attempt.sentAt().plus(AFTER));
    }
}
