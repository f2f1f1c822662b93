package io.miadi.application.payment;

import io.miadi.application.payment.SettlePayment.Word;
import io.miadi.domain.payment.Attempt;
import io.miadi.domain.payment.Evidence;
import io.miadi.domain.payment.EvidenceSource;
import io.miadi.domain.payment.Mismatch;
import io.miadi.domain.payment.ProviderRefs;
import io.miadi.domain.payment.Verdict;
import java.util.Optional;

/**
 * What a word may claim for its attempt: the provider's name of the request, and the receipt. Each belongs to one attempt, ever.
 *
 * <p>A name decides which transaction the provider is asked about, so a word that does not count gives none: whoever learnt an
 * attempt's secret could otherwise have us ask about a payment of their own.
 */
final class OwnWords {
    private final Payments payments;

    OwnWords(Payments payments) {
        this.payments = payments;
    }

    /**
     * @param attempt with the name that it may bear now
     * @param evidence quarantined where it claims what is another attempt's
     */
    record Judged(Attempt attempt, Evidence evidence) {}

    /** Judges the word and takes the receipt that it shows, within the unit of work that holds the session's lock. */
    Judged judge(Attempt attempt, Word word) {
        var heard = word.evidence().apply(attempt);
        if (word.refs().isEmpty()) {
            return new Judged(attempt, owningReceipt(heard, attempt));
        }
        var names = word.refs().get();
        if (isOfAnother(names, attempt)) {
            return new Judged(
                    attempt, heard.mismatch().isPresent() ? heard : heard.quarantined(Mismatch.PROVIDER_REFERENCE));
        }
        var named = heard.counts() ? named(attempt, names, heard) : attempt;
        return new Judged(named, owningReceipt(heard, named));
    }

    /** The answer to our own push names the request for certain; a callback's name is only the first that we heard. */
    private static Attempt named(Attempt attempt, ProviderRefs names, Evidence heard) {
        return heard.source() == EvidenceSource.PUSH_ANSWER ? attempt.answeredAs(names) : attempt.named(names);
    }

    private boolean isOfAnother(ProviderRefs names, Attempt attempt) {
        return !attempt.refs().equals(Optional.of(names))
                && payments.named(names.checkoutRequestId())
                        .filter(owner -> !owner.equals(attempt.id()))
                        .isPresent();
    }

    private Evidence owningReceipt(Evidence word, Attempt attempt) {
        if (word.counts()
                && word.verdict() instanceof Verdict.Moved(var amount, var receipt)
                && receipt.isPresent()
                && !payments.takeReceipt(attempt.method(), receipt.get(), attempt.id())) {
            return word.quarantined(Mismatch.RECEIPT_TAKEN);
        }
        return word;
    }
}
