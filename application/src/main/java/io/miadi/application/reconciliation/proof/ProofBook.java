package io.miadi.application.reconciliation.proof;

import io.miadi.domain.time.TimeRange;
import java.util.Currency;
import java.util.List;

/** Adds up for the proof, each figure from where it was written down first. */
public interface ProofBook {
    /** @param account the provider's account; amounts in another currency than its own count as not explained */
    record Scope(String account, Currency currency) {}

    /** Of the period's rows; explanations without rows are left out. */
    List<Proof.Rows> rows(Scope scope, TimeRange range);

    Proof.Clearing clearing(Scope scope);

    /** What stands on the suspense accounts, and what the items there come to. */
    Proof.Listed suspense(Scope scope);
}
