package io.miadi.domain.payment;

import io.miadi.domain.money.Money;
import io.miadi.domain.phone.Msisdn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One try to pay one due at one provider: what was asked, all that was heard about it, and the money that came of it.
 *
 * @param payer whose phone was asked; empty for money taken at the desk
 * @param refs the provider's names for the request, from its answer or its callback, whichever came first
 * @param capture the money that came in; empty until it did
 */
public record Attempt(
        AttemptId id,
        int number,
        PaymentMethod method,
        Money amount,
        Optional<Msisdn> payer,
        Instant sentAt,
        Optional<ProviderRefs> refs,
        List<Evidence> evidence,
        Optional<Release> release,
        Optional<Capture> capture) {

    public Attempt {
        evidence = List.copyOf(evidence);
        if (amount.isZero()) {
            throw new IllegalArgumentException("an attempt asks for money");
        }
    }

    /** An attempt as it is written before any byte leaves. */
    static Attempt sent(
            AttemptId id, int number, PaymentMethod method, Money amount, Optional<Msisdn> payer, Instant at) {
        return new Attempt(
                id, number, method, amount, payer, at, Optional.empty(), List.of(), Optional.empty(), Optional.empty());
    }

    public EvidenceFold fold() {
        return EvidenceFold.of(evidence, release);
    }

    public AttemptState state() {
        return fold().state();
    }

    public Optional<Receipt> receipt() {
        return EvidenceFold.receipt(evidence);
    }

    /** When the money moved, as far as it was told; empty while nothing counts that says so. */
    public Optional<Instant> paidAt() {
        return EvidenceFold.paidAt(evidence);
    }

    /** Whether this very word was heard before. */
    public boolean hasHeard(Evidence word) {
        return evidence.stream().anyMatch(e -> e.digest().equals(word.digest()));
    }

    /** Whether hearing the word would change anything: a new decisive word, or an undecided one that moves the state. */
    public boolean learnsFrom(Evidence word) {
        if (hasHeard(word)) {
            return false;
        }
        return EvidenceFold.decides(word)
                || word.mismatch().isPresent()
                || with(word).state() != state();
    }

    Attempt with(Evidence word) {
        var all = new ArrayList<>(evidence);
        all.add(word);
        return new Attempt(id, number, method, amount, payer, sentAt, refs, all, release, capture);
    }

    /** Keeps the first names that the provider gave; later ones do not overwrite them. */
    public Attempt named(ProviderRefs names) {
        return refs.isPresent()
                ? this
                : new Attempt(
                        id, number, method, amount, payer, sentAt, Optional.of(names), evidence, release, capture);
    }

    /** With the names of the provider's own answer to the request, whatever another word called it before. */
    public Attempt answeredAs(ProviderRefs names) {
        return new Attempt(id, number, method, amount, payer, sentAt, Optional.of(names), evidence, release, capture);
    }

    Attempt released(Release by) {
        return new Attempt(id, number, method, amount, payer, sentAt, refs, evidence, Optional.of(by), capture);
    }

    Attempt captured(Capture money) {
        return new Attempt(id, number, method, amount, payer, sentAt, refs, evidence, release, Optional.of(money));
    }

    /** Whether money of it pays the due. */
    public boolean pays() {
        return capture.filter(c -> !c.applied().isZero()).isPresent();
    }

    Attempt unapplied() {
        return capture.map(c -> captured(c.freed())).orElse(this);
    }

    /**
     * Whether the provider is still to be asked about an attempt that ended: a success rests on an unsigned callback, or a word
     * was quarantined and nothing stronger was heard.
     */
    public boolean owesQuestion() {
        boolean weak = fold().deciding()
                .filter(e -> e.strength().isAtLeast(Strength.FETCHED))
                .isEmpty();
        boolean quarantined = evidence.stream().anyMatch(e -> e.mismatch().isPresent());
        return refs.isPresent() && (quarantined || weak && state() == AttemptState.SUCCEEDED);
    }

    /** Since when the attempt has been unknown; empty in any other state. */
    public Optional<Instant> unknownSince() {
        var fold = fold();
        return fold.state() == AttemptState.UNKNOWN ? fold.deciding().map(Evidence::at) : Optional.empty();
    }
}
