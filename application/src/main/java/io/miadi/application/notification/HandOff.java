package io.miadi.application.notification;

import io.miadi.domain.notification.ReasonCode;
import java.time.Duration;
import java.util.Optional;

/** What came of handing a message to somebody outside. Causes are kinds of trouble, never addresses or texts. */
public sealed interface HandOff {
    /** @param reference the provider's own name for the message, at most 200 characters */
    record Accepted(String reference) implements HandOff {}

    /**
     * Certainly not taken; it may be tried again.
     *
     * @param after the pause that the provider asked for
     */
    record Later(String cause, Optional<Duration> after) implements HandOff {}

    /** Certainly not taken, and never will be. */
    record Refused(ReasonCode reason, String cause) implements HandOff {}

    /** Certainly not taken, because of our account or settings there; the message is not to blame. */
    record Misconfigured(String cause) implements HandOff {}

    /** No words could be made of it, so nobody was called. */
    record Unwritable(String template) implements HandOff {}

    /** Handed over, and no answer came: it may have arrived. */
    record Unknown(String cause) implements HandOff {}

    /** Its turn did not come in time, or the sender keeps away from a server that does not answer: nobody was called. */
    record NotMade() implements HandOff {}
}
