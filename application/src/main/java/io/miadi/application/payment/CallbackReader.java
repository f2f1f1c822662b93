package io.miadi.application.payment;

import io.miadi.domain.payment.ProviderRefs;
import io.miadi.domain.payment.Verdict;
import java.time.Instant;
import java.util.Optional;

/** Reads the body of a provider's callback. Pure: no network, no store; whatever bytes come, it answers and never throws. */
public interface CallbackReader {
    Reading read(byte[] body);

    sealed interface Reading {
        /**
         * @param refs the provider's names for our request, where the body carries them
         * @param at the provider's own time of the movement, where the body carries it
         */
        record Told(Optional<ProviderRefs> refs, Verdict verdict, Optional<Instant> at) implements Reading {}

        /** Not what it should be; kept for a person to look at. */
        record Unreadable(String reason) implements Reading {}
    }
}
