package io.miadi.domain.payment;

import java.time.Duration;
import java.time.Instant;

/** Whether an attempt may be given up by a named person, so that the client may try again. */
public sealed interface Releasing {
    /** How long an attempt has to be unknown before anybody may give it up. */
    Duration PATIENCE = Duration.ofMinutes(30);

    record Released(Payment payment, Attempt attempt) implements Releasing {}

    /** It is not unknown: it ended, or the provider is still deciding. */
    record NotUnknown(AttemptState state) implements Releasing {}

    record TooEarly(Instant possibleFrom) implements Releasing {}

    static Releasing of(Payment payment, Attempt attempt, Release release) {
        var since = attempt.unknownSince();
        if (since.isEmpty()) {
            return new NotUnknown(attempt.state());
        }
        var possibleFrom = since.get().plus(PATIENCE);
        if (release.at().isBefore(possibleFrom)) {
            return new TooEarly(possibleFrom);
        }
        var released = attempt.released(release);
        return new Released(payment.with(released), released);
    }
}
