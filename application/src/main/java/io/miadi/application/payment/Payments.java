package io.miadi.application.payment;

import io.miadi.domain.payment.Attempt;
import io.miadi.domain.payment.AttemptId;
import io.miadi.domain.payment.Evidence;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.payment.PaymentId;
import io.miadi.domain.payment.PaymentMethod;
import io.miadi.domain.payment.Receipt;
import io.miadi.domain.session.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Dues with their attempts and all evidence. Everything that changes a payment holds the lock of its session
 * ({@code Sessions.lock}); the store holds the rest: one due a session, one live attempt a due, one attempt a receipt.
 */
public interface Payments {
    /** Adds a due without attempts; {@code false}, and nothing added, when another due has its reference. */
    boolean add(Payment due);

    Optional<Payment> find(PaymentId id);

    /** Those of the payments that there are, in any order. */
    default List<Payment> findAll(Set<PaymentId> ids) {
        return ids.stream().map(this::find).flatMap(Optional::stream).toList();
    }

    Optional<Payment> ofSession(SessionId session);

    /** Those of the sessions' payments that there are, in any order. */
    default List<Payment> ofSessions(Set<SessionId> sessions) {
        return sessions.stream().map(this::ofSession).flatMap(Optional::stream).toList();
    }

    /**
     * Writes a new attempt down; {@code false}, and nothing written, when the due has a live one already, or got another since
     * this one was drawn up.
     *
     * @param tokenHash keyed hash of the secret in the attempt's callback path; empty for money at the desk
     * @param checkAt when the resolver looks at the attempt for the first time
     */
    boolean open(PaymentId payment, Attempt attempt, Optional<String> tokenHash, Optional<Instant> checkAt);

    /**
     * Stores what was learnt about an attempt: its names, state, capture and release, and the word itself where there is one.
     *
     * @param checkAt when the resolver looks at it next; empty for never
     */
    void record(PaymentId payment, Attempt attempt, Optional<Evidence> word, Optional<Instant> checkAt);

    /** Stores the waiver of a due and what it did to the captures of its attempts. */
    void waive(Payment waived);

    /** Binds the receipt to the attempt, for ever; {@code false} when another attempt has it already. */
    boolean takeReceipt(PaymentMethod method, Receipt receipt, AttemptId attempt);

    Optional<AttemptAddress> byCallbackToken(String tokenHash);

    /** The attempt that bears this name of the provider; no two do. */
    Optional<AttemptId> named(String checkoutRequestId);

    /**
     * How many questions providers were asked since the given time, by whatever node. Others who count wait until this unit of
     * work ends, so that what is claimed and counted after it keeps to one limit for all.
     *
     * @param waiting how long after its sending an attempt is a waiting client's
     */
    Asked askedSince(Instant time, Duration waiting);

    /**
     * Claims attempts that the provider is to be asked about by now, and puts their next check off by the lease, so that no other
     * node takes them and a crash only delays them. One without a name is never among them: there is nothing to ask by.
     */
    List<Check> claimChecks(Claim claim);

    /**
     * Attempts that time alone changes, those sent first first: without an answer for {@code CheckSchedule.ANSWER_OVERDUE}, in
     * flight for {@code PROMPT_LIFETIME}, or live for {@code REVIEW_AFTER} and no review of it open or
     * closed within that time.
     */
    List<AttemptAddress> overdue(Instant now, int limit);

    /** Counts one question to the provider about the attempt, at the given time. */
    void asked(AttemptId attempt, Instant at);

    /** Forgets questions that were counted before then; returns how many, at most the limit. */
    int forgetQuestions(Instant before, int limit);

    /** @param asked how often the provider was asked about it already */
    record Check(AttemptAddress address, int asked) {}

    /** @param ofOld how many of the questions were about attempts whose clients no longer waited */
    record Asked(int all, int ofOld) {}

    /**
     * Which checks are claimed. Attempts that ended, and owe no more than a confirming question, come last.
     *
     * @param waiting how long after its sending a live attempt is a waiting client's
     * @param oldFirst whether attempts without an outcome come before those of waiting clients once nobody waits for them
     */
    record Claim(Instant now, Duration waiting, boolean oldFirst, Duration lease, int limit) {}
}
